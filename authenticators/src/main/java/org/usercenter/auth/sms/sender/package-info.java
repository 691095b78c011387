/** Sending short messages through one or more providers. */
@NullMarked
package org.usercenter.auth.sms.sender;

import org.jspecify.annotations.NullMarked;
