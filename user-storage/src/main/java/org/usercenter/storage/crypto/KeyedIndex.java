package org.usercenter.storage.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Blind index by HMAC. */
final class KeyedIndex implements BlindIndex {

    private final byte[] key;
    private final MacAlgorithm algorithm;

    KeyedIndex(KeyRing keys) {
        this.key = keys.indexKey();
        this.algorithm = keys.indexAlgorithm();
    }

    @Override
    public String hash(String kind, String normalisedValue) {
        byte[] first = kind.getBytes(StandardCharsets.UTF_8);
        byte[] second = normalisedValue.getBytes(StandardCharsets.UTF_8);
        // The length in front keeps ("ab", "c") and ("a", "bc") apart.
        ByteBuffer input = ByteBuffer.allocate(Integer.BYTES + first.length + second.length);
        input.putInt(first.length).put(first).put(second);
        return HexFormat.of().formatHex(algorithm.mac(key, input.array()));
    }
}
