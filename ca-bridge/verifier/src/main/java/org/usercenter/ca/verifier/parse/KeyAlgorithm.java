package org.usercenter.ca.verifier.parse;

/** Kinds of public key that the verifier knows; whatever is not here is refused. */
public enum KeyAlgorithm {
    /** SM2 (国密), GB/T 32918 on the named curve 1.2.156.10197.1.301. */
    SM2,
    /** RSA of 2048 to 4096 bits, PKCS#1. */
    RSA,
    /** ECDSA on the named curve P-256, FIPS 186-4. */
    EC_P256,
    /** ECDSA on the named curve P-384, FIPS 186-4. */
    EC_P384
}
