package org.usercenter.ca.verifier.trust;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.link.SignatureCheck;

/**
 * What is believed of the authorities of a vendor.
 *
 * @param unlistedIntermediates whether an authority that stands not among the vendor's intermediates may be a link, when
 *     the client brings its certificate along and one of the vendor's authorities issued it
 * @param issuerUserId user id of the SM2 signatures under its certificates, revocation lists and answers of responders, 1
 *     to 8191 bytes in UTF-8; {@code null} for 1234567812345678
 * @param notIssuedBefore holders' certificates whose validity began earlier are too old to serve, even if they are still
 *     valid; {@code null} for no such limit
 */
public record IssuingPolicy(
        boolean unlistedIntermediates, @Nullable String issuerUserId, @Nullable Instant notIssuedBefore) {

    /** @throws InvalidTrustException PROOF_SETTINGS */
    public IssuingPolicy {
        if (!SignatureCheck.isUserId(issuerUserId)) {
            throw new InvalidTrustException(InvalidTrustException.Reason.PROOF_SETTINGS);
        }
    }

    /** Only listed authorities, the default user id, certificates of any age. */
    public static IssuingPolicy standard() {
        return new IssuingPolicy(false, null, null);
    }
}
