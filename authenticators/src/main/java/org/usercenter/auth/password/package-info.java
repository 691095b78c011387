/** Logging in with a login name or certificate number and a password (L1). */
@NullMarked
package org.usercenter.auth.password;

import org.jspecify.annotations.NullMarked;
