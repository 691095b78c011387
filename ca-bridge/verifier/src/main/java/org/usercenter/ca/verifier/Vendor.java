package org.usercenter.ca.verifier;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.trust.TrustedCa;

/**
 * The vendor that a certificate names, for telling the user whom to call.
 *
 * @param id of the vendor's settings
 * @param hotline telephone
 * @param driverUrl where its driver is to be had
 */
public record Vendor(String id, String name, @Nullable String hotline, @Nullable String driverUrl) {

    static Vendor of(TrustedCa ca) {
        return new Vendor(ca.id(), ca.name(), ca.hotline(), ca.driverUrl());
    }
}
