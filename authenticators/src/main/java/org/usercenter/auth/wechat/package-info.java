/** WeChat (微信) as a way to log in (L6): the identity provider {@code wechat} and its tab {@code uc-wechat}. */
@NullMarked
package org.usercenter.auth.wechat;

import org.jspecify.annotations.NullMarked;
