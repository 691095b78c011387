/** Checking again, in the background, the real names that could not be checked at the registration. */
@NullMarked
package org.usercenter.auth.realname.reverification;

import org.jspecify.annotations.NullMarked;
