/** Invitations (邀请) of persons into enterprises. */
@NullMarked
package org.usercenter.storage.invitation;

import org.jspecify.annotations.NullMarked;
