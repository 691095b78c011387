package org.usercenter.account.enterprise;

import org.jspecify.annotations.Nullable;

/**
 * Changes of an enterprise: what is null stays, what is empty is taken away. All but the first three change together with a
 * proof only, and are here to say so.
 */
public record EnterpriseEdit(
        @Nullable String registeredAddress,
        @Nullable String contactAddress,
        @Nullable String postcode,
        @Nullable String name,
        @Nullable String type,
        @Nullable String uscc,
        @Nullable String validUntil,
        @Nullable String legalRepresentative) {}
