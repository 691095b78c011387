/** Who logged in when and from where (登录日志), written from Keycloak's events. */
@NullMarked
package org.usercenter.auth.loginlog;

import org.jspecify.annotations.NullMarked;
