/** The service agreement (服务协议): which version is in force, and the question to whoever agreed to another one. */
@NullMarked
package org.usercenter.auth.agreement;

import org.jspecify.annotations.NullMarked;
