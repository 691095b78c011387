/** Deleting one's own account after a waiting time (账户注销, A15). */
@NullMarked
package org.usercenter.auth.deletion;

import org.jspecify.annotations.NullMarked;
