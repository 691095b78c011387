package org.usercenter.ca.verifier.trust;

/**
 * What is believed of the authorities of a vendor.
 *
 * @param unlistedIntermediates whether an authority that stands not among the vendor's intermediates may be a link, when
 *     the client brings its certificate along and one of the vendor's authorities issued it
 */
public record IssuingPolicy(boolean unlistedIntermediates) {

    /** Only listed authorities. */
    public static IssuingPolicy standard() {
        return new IssuingPolicy(false);
    }
}
