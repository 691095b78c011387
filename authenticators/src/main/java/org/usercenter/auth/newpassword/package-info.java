/** Another password for an account (修改密码): by who knows the old one, or has recovered the account. */
@NullMarked
package org.usercenter.auth.newpassword;

import org.jspecify.annotations.NullMarked;
