package org.usercenter.auth.sharedca;

import java.security.PrivateKey;
import java.util.Set;

import org.usercenter.auth.scan.ScanAddress;

/**
 * Settings of the front machine, read.
 *
 * @param platform our code
 * @param ours our private key
 * @param senders from where pushes are taken; empty: from anywhere
 * @param hash SM3 or SHA256
 */
record SharedCaConfig(ScanAddress address, String platform, PrivateKey ours, Set<String> senders, String hash) {

    /** Without the key. */
    @Override
    public String toString() {
        return "SharedCaConfig[" + platform + "]";
    }
}
