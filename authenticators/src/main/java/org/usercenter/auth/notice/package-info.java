/** Sends the outbox's messages (消息通知) by SMS and email, in the account's language. */
@NullMarked
package org.usercenter.auth.notice;

import org.jspecify.annotations.NullMarked;
