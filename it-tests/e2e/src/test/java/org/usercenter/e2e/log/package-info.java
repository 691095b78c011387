/** What the logs tell. */
@NullMarked
package org.usercenter.e2e.log;

import org.jspecify.annotations.NullMarked;
