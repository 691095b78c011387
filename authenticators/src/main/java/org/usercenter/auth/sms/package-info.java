/** Logging in with a bound mobile and a code sent to it (L5). */
@NullMarked
package org.usercenter.auth.sms;

import org.jspecify.annotations.NullMarked;
