package org.usercenter.ca.agent.certificate;

/** Kinds of keys that the agent can use. */
public enum KeyKind {
    /** GM/T 0003 on sm2p256v1; signatures with SM3 and the default user ID. */
    SM2("SM3withSM2", "RAW_DER"),
    /** RSA; PKCS#1 v1.5 with SHA-256. */
    RSA("SHA256withRSA", "RAW"),
    /** ECDSA on P-256, with SHA-256. */
    EC("SHA256withECDSA", "RAW_DER"),
    /** ECDSA on P-384, with SHA-384: the digest as wide as the curve, which is what the server takes. */
    EC_P384("SHA384withECDSA", "RAW_DER");

    private final String algorithm;
    private final String format;

    KeyKind(String algorithm, String format) {
        this.algorithm = algorithm;
        this.format = format;
    }

    /** Name of the signature algorithm. */
    public String algorithm() {
        return algorithm;
    }

    /** Whether signatures are ECDSA on a NIST curve. */
    public boolean isEcdsa() {
        return this == EC || this == EC_P384;
    }

    /** {@code RAW_DER}: DER SEQUENCE of r and s; {@code RAW}: the bare RSA signature. */
    public String format() {
        return format;
    }
}
