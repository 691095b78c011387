package org.usercenter.e2e.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Solves a proof of work as ALTCHA's widget does (version 1 of its protocol): find the number whose SHA-256 with the
 * salt in front equals the challenge.
 */
final class Altcha {

    private Altcha() {}

    /** The payload for the form, Base64 of JSON. */
    static String solve(JsonNode challenge) {
        String algorithm = challenge.path("algorithm").asText("SHA-256");
        String salt = challenge.path("salt").asText();
        byte[] front = salt.getBytes(StandardCharsets.UTF_8);
        byte[] wanted = HexFormat.of().parseHex(challenge.path("challenge").asText());
        long max =
                challenge.path("maxnumber").asLong(challenge.path("maxNumber").asLong(1_000_000));
        MessageDigest digest = digest(algorithm);
        for (long number = 0; number <= max; number++) {
            digest.update(front);
            if (MessageDigest.isEqual(
                    digest.digest(Long.toString(number).getBytes(StandardCharsets.US_ASCII)), wanted)) {
                return payload(challenge, algorithm, salt, number);
            }
        }
        throw new IllegalStateException("no solution up to " + max);
    }

    private static String payload(JsonNode challenge, String algorithm, String salt, long number) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("algorithm", algorithm);
        fields.put("challenge", challenge.path("challenge").asText());
        fields.put("number", number);
        fields.put("salt", salt);
        fields.put("signature", challenge.path("signature").asText());
        return Base64.getEncoder().encodeToString(Json.write(fields).getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
