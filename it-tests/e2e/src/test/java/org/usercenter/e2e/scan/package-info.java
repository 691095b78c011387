/** Logging in and registering by a code that an app on a phone scans. */
@NullMarked
package org.usercenter.e2e.scan;

import org.jspecify.annotations.NullMarked;
