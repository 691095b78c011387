/** Recovering a forgotten password (忘记密码, P1) and a forgotten account (找回账户, P2) by a mobile or an email. */
@NullMarked
package org.usercenter.auth.recovery;

import org.jspecify.annotations.NullMarked;
