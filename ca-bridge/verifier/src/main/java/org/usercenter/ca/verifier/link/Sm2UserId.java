package org.usercenter.ca.verifier.link;

import java.security.spec.AlgorithmParameterSpec;

import org.bouncycastle.jcajce.spec.SM2ParameterSpec;

/** Stands alone because the FIPS edition of the library lacks the class it needs. */
final class Sm2UserId {

    private Sm2UserId() {}

    static AlgorithmParameterSpec parameters(byte[] userId) {
        return new SM2ParameterSpec(userId);
    }
}
