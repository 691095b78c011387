/** Accounts whose holders want them deleted (账户注销), and that wait for it. */
@NullMarked
package org.usercenter.storage.deletion;

import org.jspecify.annotations.NullMarked;
