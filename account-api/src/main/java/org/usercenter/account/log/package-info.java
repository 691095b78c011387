/** What happened to an account, and in an enterprise (我的日志). */
@NullMarked
package org.usercenter.account.log;

import org.jspecify.annotations.NullMarked;
