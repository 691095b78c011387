/** Invitations of enterprises, answered at a login. */
@NullMarked
package org.usercenter.auth.invitation;

import org.jspecify.annotations.NullMarked;
