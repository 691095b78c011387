/** Forgotten passwords and accounts. */
@NullMarked
package org.usercenter.e2e.recovery;

import org.jspecify.annotations.NullMarked;
