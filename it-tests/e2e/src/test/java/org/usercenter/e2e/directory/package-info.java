/** Operators look for enterprises and people. */
@NullMarked
package org.usercenter.e2e.directory;

import org.jspecify.annotations.NullMarked;
