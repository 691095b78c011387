package org.usercenter.ca.verifier.trust;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a vendor's devices sign and how.
 *
 * @param formats shapes that are accepted; not empty
 * @param allowNoZ whether an SM2 message without signed attributes may have signed SM3(M) instead of SM3(Z‖M)
 * @param inputIsBase64 whether devices sign the Base64 text of the input instead of the input
 * @param sm2UserId user id of SM2 signatures, 1 to 8191 bytes in UTF-8; {@code null} for 1234567812345678
 */
public record ProofPolicy(
        Set<SignatureFormat> formats, boolean allowNoZ, boolean inputIsBase64, @Nullable String sm2UserId) {

    /** Its length is signed as 16 bits, counted in bits. */
    private static final int MAX_USER_ID = 8191;

    /** @throws InvalidTrustException PROOF_SETTINGS */
    public ProofPolicy {
        formats = Set.copyOf(formats);
        int length = sm2UserId == null ? 1 : sm2UserId.getBytes(StandardCharsets.UTF_8).length;
        if (formats.isEmpty() || length == 0 || length > MAX_USER_ID) {
            throw new InvalidTrustException(InvalidTrustException.Reason.PROOF_SETTINGS);
        }
    }

    /** Every shape, nothing unusual. */
    public static ProofPolicy standard() {
        return new ProofPolicy(Set.of(SignatureFormat.values()), false, false, null);
    }
}
