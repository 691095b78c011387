package org.usercenter.storage.certificate;

import java.util.Arrays;

/** Kind of a certificate's key (证书算法). */
public enum CertificateAlgorithm {
    /** SM2 (国密), GB/T 32918. */
    SM2("sm2"),
    RSA("rsa"),
    /** ECDSA on P-256. */
    EC_P256("ec-p256"),
    /** ECDSA on P-384. */
    EC_P384("ec-p384");

    private final String code;

    CertificateAlgorithm(String code) {
        this.code = code;
    }

    /** Name in the database and in answers; never changes. At most 16 characters. */
    public String code() {
        return code;
    }

    /**
     * The algorithm with that code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static CertificateAlgorithm of(String code) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No certificate algorithm " + code));
    }
}
