/** Taking lost keys from accounts, as operators decide. */
@NullMarked
package org.usercenter.auth.removal;

import org.jspecify.annotations.NullMarked;
