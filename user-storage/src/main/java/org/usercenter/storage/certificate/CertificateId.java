package org.usercenter.storage.certificate;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Which certificate it is: issuer, serial number and key (RFC 5280, sections 4.1.2.2, 4.1.2.4 and 4.1.2.7). Made from
 * the encoded parts, so that it does not depend on how names are written out.
 *
 * @param issuer SHA-256 of the issuer's encoded name, 64 lower-case hexadecimal digits
 * @param serial serial number, at most 32 bytes; some authorities issued negative ones
 * @param key SHA-256 of the encoded SubjectPublicKeyInfo, 64 lower-case hexadecimal digits
 */
public record CertificateId(String issuer, BigInteger serial, String key) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern VALUE = Pattern.compile("([0-9a-f]{64}):(-?[0-9a-f]{1,64}):([0-9a-f]{64})");
    private static final int HEXADECIMAL = 16;
    private static final int MAX_SERIAL_BITS = 255;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when a digest has another form or the serial number is too long
     */
    public CertificateId {
        digest(issuer);
        digest(key);
        if (serial.bitLength() > MAX_SERIAL_BITS) {
            throw new IllegalArgumentException("The serial number is longer than 32 bytes");
        }
    }

    /**
     * Identifies a certificate by its encoded parts.
     *
     * @param issuer DER encoding of the issuer's name, as it stands in the certificate
     * @param subjectPublicKeyInfo DER encoding, as it stands in the certificate
     * @throws IllegalArgumentException when the serial number is longer than 32 bytes
     */
    public static CertificateId of(byte[] issuer, BigInteger serial, byte[] subjectPublicKeyInfo) {
        return new CertificateId(sha256(issuer), serial, sha256(subjectPublicKeyInfo));
    }

    /**
     * Reads what {@link #value} gave.
     *
     * @throws IllegalArgumentException when it has another form
     */
    public static CertificateId parse(String value) {
        var matcher = VALUE.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("No certificate id");
        }
        return new CertificateId(matcher.group(1), new BigInteger(matcher.group(2), HEXADECIMAL), matcher.group(3));
    }

    /** {@code <issuer>:<serial in hexadecimal>:<key>}, the value of an identifier; at most 195 characters. */
    public String value() {
        return issuer + ":" + serial.toString(HEXADECIMAL) + ":" + key;
    }

    private static void digest(String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("A SHA-256 digest has 64 lower-case hexadecimal digits");
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
