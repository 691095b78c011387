/** Appeals (自助申诉), the claimant's side: naming the account, reason and materials, new contact, following. */
@NullMarked
package org.usercenter.auth.appeal;

import org.jspecify.annotations.NullMarked;
