/** The Guangdong unified identity platform (广东省统一身份认证平台) as a way to log in and to register (L4, R4). */
@NullMarked
package org.usercenter.auth.guangdong;

import org.jspecify.annotations.NullMarked;
