package org.usercenter.ca.verifier.trust;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.link.SignatureCheck;

/**
 * What a vendor's devices sign and how.
 *
 * @param formats shapes that are accepted; not empty
 * @param allowNoZ whether an SM2 message without signed attributes may have signed SM3(M) instead of SM3(Z‖M)
 * @param inputIsBase64 whether devices sign the Base64 text of the input instead of the input
 * @param proofUserId user id of the SM2 signatures in messages (CMS), which a vendor's own software makes, 1 to 8191 bytes
 *     in UTF-8; {@code null} for 1234567812345678. Plain signatures come from our agent and always have that one
 */
public record ProofPolicy(
        Set<SignatureFormat> formats, boolean allowNoZ, boolean inputIsBase64, @Nullable String proofUserId) {

    /** @throws InvalidTrustException PROOF_SETTINGS */
    public ProofPolicy {
        formats = Set.copyOf(formats);
        if (formats.isEmpty() || !SignatureCheck.isUserId(proofUserId)) {
            throw new InvalidTrustException(InvalidTrustException.Reason.PROOF_SETTINGS);
        }
    }

    /** Every shape, nothing unusual. */
    public static ProofPolicy standard() {
        return new ProofPolicy(Set.of(SignatureFormat.values()), false, false, null);
    }
}
