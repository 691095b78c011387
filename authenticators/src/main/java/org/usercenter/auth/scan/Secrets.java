package org.usercenter.auth.scan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Comparisons that do not tell by their time how far they came. */
public final class Secrets {

    private Secrets() {}

    /** Whether both texts are the same. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
