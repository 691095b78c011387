package org.usercenter.storage.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/**
 * Encrypts nothing, but has the form and the refusals of the real thing, so that tests of what is stored can be read.
 *
 * @param active id of the key that new values name
 * @param known ids of the keys that values may name
 */
public record LegibleCrypto(String active, Set<String> known) implements CryptoProvider {

    @Override
    public FieldCipher cipher() {
        return new FieldCipher() {
            @Override
            public String encrypt(String plain, String context) {
                return "v1." + active + ".legible." + encoded(context) + "_" + encoded(plain);
            }

            @Override
            public String decrypt(String sealed, String context) {
                String[] parts = sealed.split("[._]", -1);
                if (!known.contains(parts[1]) || !parts[3].equals(encoded(context))) {
                    throw new CryptoException("Another key or context");
                }
                return new String(Base64.getDecoder().decode(parts[4]), StandardCharsets.UTF_8);
            }

            @Override
            public String activePrefix() {
                return "v1." + active + ".legible.";
            }
        };
    }

    /** The real ones. */
    @Override
    public ContentKeys contentKeys() {
        return new RandomContentKeys(CipherAlgorithm.AES_256_GCM, new SecureRandom());
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public BlindIndex index() {
        return (kind, value) -> {
            try {
                byte[] bytes = (kind + "\0" + value).getBytes(StandardCharsets.UTF_8);
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
