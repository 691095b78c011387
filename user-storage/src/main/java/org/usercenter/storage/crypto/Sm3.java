package org.usercenter.storage.crypto;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM3 (GB/T 32905); apart, so that servers without BouncyCastle (FIPS mode) work as long as nobody asks for it. */
final class Sm3 {

    private Sm3() {}

    static byte[] hmac(byte[] key, byte[] input) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(input, 0, input.length);
        byte[] output = new byte[mac.getMacSize()];
        mac.doFinal(output, 0);
        return output;
    }
}
