/** Messages to the caller and which of them he wants where (消息, A14). */
@NullMarked
package org.usercenter.account.message;

import org.jspecify.annotations.NullMarked;
