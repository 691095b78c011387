package org.usercenter.storage.certificate;

import java.time.Instant;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A certificate whose possession was proved, to be bound to an account.
 *
 * @param vendorId id of the realm component of the authority that issued it; 1 to 36 characters
 * @param id issuer, serial number and key
 * @param issuerName issuer's name for people to read; 1 to 1,024 characters
 * @param fingerprint SHA-256 of the encoded certificate, 64 lower-case hexadecimal digits
 * @param notBefore first moment at which it is valid
 * @param notAfter last moment at which it is valid, not before the first
 * @param algorithm kind of its key; null: nobody has looked since it was bound
 */
public record NewCertificate(
        String vendorId,
        CertificateId id,
        String issuerName,
        String fingerprint,
        CertificateHolder holder,
        Instant notBefore,
        Instant notAfter,
        @Nullable CertificateAlgorithm algorithm) {

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final int MAX_VENDOR = 36;
    private static final int MAX_ISSUER = 1024;

    /**
     * Checks lengths, forms and the order of the two moments.
     *
     * @throws IllegalArgumentException when one is out of its range
     */
    public NewCertificate {
        if (vendorId.isEmpty() || vendorId.length() > MAX_VENDOR) {
            throw new IllegalArgumentException("The id of a vendor has 1 to " + MAX_VENDOR + " characters");
        }
        if (issuerName.isEmpty()
                || issuerName.length() > MAX_ISSUER
                || issuerName.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "The name of an issuer has 1 to " + MAX_ISSUER + " printable characters");
        }
        if (!FINGERPRINT.matcher(fingerprint).matches()) {
            throw new IllegalArgumentException("A fingerprint has 64 lower-case hexadecimal digits");
        }
        if (notAfter.isBefore(notBefore)) {
            throw new IllegalArgumentException("The certificate ends before it begins");
        }
    }
}
