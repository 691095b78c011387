/** Reminding accounts, in the background, of the end of their certificates (证书到期提醒). */
@NullMarked
package org.usercenter.auth.ca.reminder;

import org.jspecify.annotations.NullMarked;
