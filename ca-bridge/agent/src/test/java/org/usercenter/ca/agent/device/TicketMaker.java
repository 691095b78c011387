package org.usercenter.ca.agent.device;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.usercenter.ca.agent.json.Json;

/** The server's part: a key, and tickets signed with it. */
public final class TicketMaker {
    /** Issuer of its tickets. */
    public static final String ISSUER = "https://auth.example.test/realms/user-center";
    /** Site of its tickets. */
    public static final String ORIGIN = "https://auth.example.test";

    /** {@code typ} of tickets. */
    public static final String TYPE = "uc-agent-ticket+jwt";

    private final KeyPair keys;
    private final String keyId;
    private final boolean edwards;

    /** A fresh key: ES256, or Ed25519. */
    public TicketMaker(String keyId, boolean edwards) {
        this.keyId = keyId;
        this.edwards = edwards;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(edwards ? "Ed25519" : "EC");
            if (!edwards) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Claims of a good ticket, to be changed. */
    public static Map<String, Object> claims(Instant now) {
        byte[] random = new byte[64];
        new SecureRandom().nextBytes(random);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("aud", "ca-agent");
        claims.put("origin", ORIGIN);
        claims.put("realm", "user-center");
        claims.put("purpose", "login");
        claims.put("sid", base64(Arrays.copyOf(random, 32)));
        claims.put("nonce", base64(Arrays.copyOfRange(random, 32, 64)));
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + 120);
        claims.put("issuers", List.of());
        claims.put("ret", ORIGIN + "/realms/user-center/ca/return");
        return claims;
    }

    /** A good ticket of now. */
    public String ticket() {
        return sign(claims(Instant.now()));
    }

    /** A ticket with these claims. */
    public String sign(Map<String, Object> claims) {
        return sign(header(edwards ? "EdDSA" : "ES256", keyId), claims);
    }

    /** Header of a ticket. */
    public static Map<String, Object> header(String algorithm, String keyId) {
        return Map.of("alg", algorithm, "kid", keyId, "typ", TYPE);
    }

    /** A JWS with this header, signed by this key whatever the header says. */
    public String sign(Map<String, Object> header, Map<String, Object> claims) {
        String signed = base64(Json.write(header)) + "." + base64(Json.write(claims));
        try {
            Signature signer = Signature.getInstance(edwards ? "Ed25519" : "SHA256withECDSAinP1363Format");
            signer.initSign(keys.getPrivate());
            signer.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its public key as the administrator pins it. */
    public Map<String, Object> jwk() {
        if (keys.getPublic() instanceof EdECPublicKey key) {
            byte[] y = fixed(key.getPoint().getY());
            byte[] encoded = new byte[32];
            for (int i = 0; i < 32; i++) {
                encoded[i] = y[31 - i];
            }
            if (key.getPoint().isXOdd()) {
                encoded[31] |= (byte) 0x80;
            }
            return Map.of("kid", keyId, "kty", "OKP", "crv", "Ed25519", "x", base64(encoded));
        }
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return Map.of(
                "kid",
                keyId,
                "kty",
                "EC",
                "crv",
                "P-256",
                "x",
                base64(fixed(key.getW().getAffineX())),
                "y",
                base64(fixed(key.getW().getAffineY())));
    }

    private static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    /** Base64url without padding. */
    public static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
