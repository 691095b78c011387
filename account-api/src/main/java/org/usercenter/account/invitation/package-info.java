/** Invitations of persons into an enterprise (邀请成员), from both sides. */
@NullMarked
package org.usercenter.account.invitation;

import org.jspecify.annotations.NullMarked;
