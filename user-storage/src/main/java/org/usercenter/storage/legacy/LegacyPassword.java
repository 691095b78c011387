package org.usercenter.storage.legacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/**
 * A password as the old system keeps it: MD5 or SM3 of salt and password, in hexadecimal digits. Which of the two is told
 * by the length: 32 digits or 64. Weak; good for one comparison at the first login and for nothing else.
 *
 * @param hash hexadecimal digits in either case; null: none is kept
 * @param salt null: none
 */
public record LegacyPassword(@Nullable String hash, @Nullable String salt) {
    private static final int MD5_DIGITS = 32;
    private static final int SM3_DIGITS = 64;

    /** How salt and password are put together. */
    public enum Order {
        /** Salt, then password. */
        SALT_FIRST,
        /** Password, then salt. */
        PASSWORD_FIRST
    }

    /**
     * Whether this is the password, compared in constant time. A hash of another length, or none, is no password's.
     *
     * @param typed null and empty are no passwords
     */
    public boolean is(@Nullable String typed, Order order) {
        if (hash == null || typed == null || typed.isEmpty()) {
            return false;
        }
        byte[] kept = parsed(hash.strip());
        if (kept == null) {
            return false;
        }
        String before = salt == null ? "" : salt;
        byte[] input = (order == Order.SALT_FIRST ? before + typed : typed + before).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(kept.length * 2 == MD5_DIGITS ? md5(input) : sm3(input), kept);
    }

    private static byte @Nullable [] parsed(String hash) {
        if (hash.length() != MD5_DIGITS && hash.length() != SM3_DIGITS) {
            return null;
        }
        try {
            return HexFormat.of().parseHex(hash);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static byte[] md5(byte[] input) {
        try {
            return MessageDigest.getInstance("MD5").digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sm3(byte[] input) {
        SM3Digest digest = new SM3Digest();
        digest.update(input, 0, input.length);
        byte[] output = new byte[digest.getDigestSize()];
        digest.doFinal(output, 0);
        return output;
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "LegacyPassword";
    }
}
