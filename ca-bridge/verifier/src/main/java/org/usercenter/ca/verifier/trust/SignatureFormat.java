package org.usercenter.ca.verifier.trust;

/** Shapes in which a signature arrives; a vendor names those that its devices produce. */
public enum SignatureFormat {
    /** SM2 and ECDSA: DER of SEQUENCE { r, s }; RSA: PKCS#1 v1.5 or PSS. */
    RAW_DER,
    /** SM2 and ECDSA: r and s side by side, right-aligned in equal halves, as USB keys return them. */
    RAW_RS,
    /** PKCS#7 with the OIDs of RFC 5652. */
    CMS_RFC,
    /** PKCS#7 with the OIDs of GM/T 0010. */
    CMS_GM
}
