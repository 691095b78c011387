package org.usercenter.auth.captcha;

import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.altcha.altcha.Altcha;
import org.jboss.logging.Logger;
import org.keycloak.util.JsonSerialization;

import com.fasterxml.jackson.databind.JsonNode;

/** Makes puzzles and checks solutions in the protocol of ALTCHA, version 1 (SHA-256). Keeps nothing. */
final class AltchaPuzzles {
    private static final Logger LOG = Logger.getLogger(AltchaPuzzles.class);

    /** A genuine payload has about 400 characters. */
    private static final int MAX_PAYLOAD = 2_000;

    private final String key;
    private final AltchaSettings settings;

    AltchaPuzzles(String key, AltchaSettings settings) {
        this.key = key;
        this.settings = settings;
    }

    /** Seconds in which a puzzle must be solved and handed in. */
    int lifespan() {
        return settings.lifespan();
    }

    /** A new puzzle as the JSON that the widget reads. */
    String puzzle() {
        try {
            Altcha.Challenge challenge = Altcha.createChallenge(new Altcha.ChallengeOptions()
                    .setAlgorithm(Altcha.Algorithm.SHA256)
                    .setHmacKey(key)
                    .setMaxNumber((long) settings.maxNumber())
                    .setSecureRandomNumber(true)
                    .setExpiresInSeconds(settings.lifespan()));
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("algorithm", challenge.algorithm);
            json.put("challenge", challenge.challenge);
            json.put("maxnumber", settings.maxNumber());
            json.put("salt", challenge.salt);
            json.put("signature", challenge.signature);
            return JsonSerialization.writeValueAsString(json);
        } catch (Exception e) { // the library declares no narrower one
            throw new IllegalStateException("No captcha puzzle could be made", e);
        }
    }

    /**
     * Whether the payload solves a puzzle of ours that has not expired.
     *
     * @return what tells this puzzle from all others; empty when the payload does not solve one
     */
    Optional<String> solved(String payload) {
        if (payload.length() > MAX_PAYLOAD) {
            return Optional.empty();
        }
        try {
            JsonNode json =
                    JsonSerialization.mapper.readTree(Base64.getDecoder().decode(payload.strip()));
            Altcha.Payload typed = new Altcha.Payload();
            typed.algorithm = text(json, "algorithm");
            typed.challenge = text(json, "challenge");
            typed.salt = text(json, "salt");
            typed.signature = text(json, "signature");
            typed.number = json.path("number").asLong(-1);
            // The challenge is a hash over salt and number, so it stays the same however these two are cut apart.
            return Altcha.Algorithm.SHA256.getName().equals(typed.algorithm) && Altcha.verifySolution(typed, key, true)
                    ? Optional.of(typed.challenge)
                    : Optional.empty();
        } catch (Exception e) { // the library declares no narrower one
            LOG.debug("Not a payload of ALTCHA", e);
            return Optional.empty();
        }
    }

    private static String text(JsonNode json, String field) throws IOException {
        JsonNode value = json.path(field);
        if (!value.isTextual()) {
            throw new IOException("Not a payload of ALTCHA");
        }
        return value.asText();
    }
}
