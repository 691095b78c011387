package org.usercenter.storage.crypto;

import java.io.IOException;
import java.io.StringReader;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The server's keys, out of a text in the format of {@link Properties}:
 *
 * <pre>
 * index.key=          base64 of at least 32 random bytes; never changes, or nobody is found any more
 * index.algorithm=    hmac-sha256 (default) or hmac-sm3; never changes either
 * cipher.active=      id of the key to encrypt with
 * cipher.key.&lt;id&gt;=    base64 of 32 random bytes; old keys stay until nothing is encrypted with them
 * demo=true           only in keys made by a demo start; refused elsewhere
 * </pre>
 */
final class KeyRing {

    private static final int KEY_BYTES = 32;
    private static final String INDEX_KEY = "index.key";
    private static final String INDEX_ALGORITHM = "index.algorithm";
    private static final String ACTIVE = "cipher.active";
    private static final String CIPHER_KEY = "cipher.key.";
    private static final String DEMO = "demo";
    /** No dots, which separate the parts of a sealed value. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    private final byte[] indexKey;
    private final MacAlgorithm indexAlgorithm;
    private final String activeId;
    private final Map<String, byte[]> cipherKeys;
    private final boolean demo;

    private KeyRing(Properties properties) {
        this.indexKey = key(properties, INDEX_KEY);
        if (indexKey.length < KEY_BYTES) {
            throw new CryptoException(INDEX_KEY + " is shorter than " + KEY_BYTES + " bytes");
        }
        this.indexAlgorithm =
                MacAlgorithm.ofCode(properties.getProperty(INDEX_ALGORITHM, MacAlgorithm.HMAC_SHA256.code()));
        this.cipherKeys = cipherKeys(properties);
        this.activeId = required(properties, ACTIVE);
        if (!cipherKeys.containsKey(activeId)) {
            throw new CryptoException(ACTIVE + " names a key that is not there");
        }
        this.demo = Boolean.parseBoolean(properties.getProperty(DEMO));
    }

    /**
     * Reads keys.
     *
     * @throws CryptoException if anything is missing or malformed; names the entry, never its value
     */
    static KeyRing parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            // Without the cause, which quotes the text.
            throw new CryptoException("The keys are not in the format of a properties file");
        }
        return new KeyRing(properties);
    }

    /** Text of a new key ring for a demonstration. */
    static String newDemoKeys(SecureRandom random) {
        return "# Keys of a demonstration. Whoever loses them loses the data.\n"
                + DEMO + "=true\n"
                + INDEX_KEY + "=" + newKey(random) + "\n"
                + INDEX_ALGORITHM + "=" + MacAlgorithm.HMAC_SHA256.code() + "\n"
                + ACTIVE + "=k1\n"
                + CIPHER_KEY + "k1=" + newKey(random) + "\n";
    }

    byte[] indexKey() {
        return indexKey.clone();
    }

    MacAlgorithm indexAlgorithm() {
        return indexAlgorithm;
    }

    String activeId() {
        return activeId;
    }

    /** All master keys by id. */
    Map<String, byte[]> cipherKeys() {
        return Map.copyOf(cipherKeys);
    }

    /** True if a demo start made these keys. */
    boolean demo() {
        return demo;
    }

    private static Map<String, byte[]> cipherKeys(Properties properties) {
        Map<String, byte[]> keys = new HashMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (!name.startsWith(CIPHER_KEY)) {
                continue;
            }
            String id = name.substring(CIPHER_KEY.length());
            if (!ID.matcher(id).matches()) {
                throw new CryptoException("A key id is up to 32 letters, digits, hyphens and underscores: " + name);
            }
            byte[] key = key(properties, name);
            if (key.length != KEY_BYTES) {
                throw new CryptoException(name + " does not have " + KEY_BYTES + " bytes");
            }
            keys.put(id, key);
        }
        return keys;
    }

    private static byte[] key(Properties properties, String name) {
        try {
            return Base64.getDecoder().decode(required(properties, name));
        } catch (IllegalArgumentException e) {
            throw new CryptoException(name + " is not base64");
        }
    }

    private static String required(Properties properties, String name) {
        @Nullable String value = properties.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new CryptoException(name + " is missing");
        }
        return value.trim();
    }

    private static String newKey(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
