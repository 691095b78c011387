package org.usercenter.auth.elicence;

import java.security.PrivateKey;
import java.security.PublicKey;

import org.usercenter.auth.scan.ScanAddress;

/**
 * Settings of the licence platform, read.
 *
 * @param system our code
 * @param ours our private key
 * @param theirs the platform's public key
 * @param sealed whether results have to be sealed
 * @param signed whether results have to be signed
 */
record ELicenceConfig(
        ScanAddress address, String system, PrivateKey ours, PublicKey theirs, boolean sealed, boolean signed) {

    /** Without keys. */
    @Override
    public String toString() {
        return "ELicenceConfig[" + system + "]";
    }
}
