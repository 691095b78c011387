/** Keys that their account has lost (丢失的登录凭据), taken from it by two operators. */
@NullMarked
package org.usercenter.storage.removal;

import org.jspecify.annotations.NullMarked;
