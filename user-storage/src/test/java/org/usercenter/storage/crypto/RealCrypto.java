package org.usercenter.storage.crypto;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The real cipher and index under keys for tests, the same each time. */
public final class RealCrypto {

    private RealCrypto() {}

    /** Keys that are made of their ids. */
    public static CryptoProvider of(String active, String... ids) {
        return of(active, Arrays.stream(ids).collect(Collectors.toMap(id -> id, id -> id)));
    }

    /**
     * Keys that are made of something else.
     *
     * @param seeds what each key is made of, by id
     */
    public static CryptoProvider of(String active, Map<String, String> seeds) {
        StringBuilder text = new StringBuilder(Keys.text(active));
        seeds.forEach((id, seed) -> text.append("cipher.key.")
                .append(id)
                .append('=')
                .append(Keys.key(seed))
                .append('\n'));
        KeyRing ring = KeyRing.parse(text.toString());
        SecureRandom random = new SecureRandom();
        return new DefaultCryptoProvider(
                new KeyRingCipher(ring, CipherAlgorithm.AES_256_GCM, random),
                new KeyedIndex(ring),
                new RandomContentKeys(CipherAlgorithm.AES_256_GCM, random));
    }
}
