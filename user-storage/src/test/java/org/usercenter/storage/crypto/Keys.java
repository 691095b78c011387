package org.usercenter.storage.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Key rings for tests, the same each time. */
final class Keys {

    private Keys() {}

    static String text(String active, String... ids) {
        StringBuilder text = new StringBuilder("index.key=" + key("index") + "\ncipher.active=" + active + "\n");
        for (String id : ids) {
            text.append("cipher.key.").append(id).append('=').append(key(id)).append('\n');
        }
        return text.toString();
    }

    static KeyRing ring(String active, String... ids) {
        return KeyRing.parse(text(active, ids));
    }

    static String key(String seed) {
        byte[] key = MacAlgorithm.HMAC_SHA256.mac(new byte[1], seed.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(key);
    }
}
