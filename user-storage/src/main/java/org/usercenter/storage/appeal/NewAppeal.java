package org.usercenter.storage.appeal;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.MobileNumber;

/**
 * An appeal to be submitted.
 *
 * @param userId the account that is meant; null: none was found, of which the claimant learns nothing
 * @param contact mobile that the claimant has proved
 */
public record NewAppeal(Claim claim, @Nullable String userId, MobileNumber contact) {}
