package org.usercenter.ca.agent.driver;

import java.nio.file.Path;
import java.security.Provider;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.usercenter.ca.agent.certificate.TokenCertificate;
import org.usercenter.ca.agent.certificate.UnusableCertificateException;
import org.usercenter.ca.agent.config.LocalizedName;
import org.usercenter.ca.agent.json.InvalidJsonException;
import org.usercenter.ca.agent.json.JsonObject;
import org.usercenter.ca.agent.token.DriverProfile;
import org.usercenter.ca.agent.token.Failure;
import org.usercenter.ca.agent.token.SignOrder;
import org.usercenter.ca.agent.token.TokenException;
import org.usercenter.ca.agent.token.TokenKey;
import org.usercenter.ca.agent.token.Tries;

/** Values of the token interface as messages between agent and child. Both sides read with the same suspicion. */
final class Wire {
    private static final LocalizedName NAMELESS = new LocalizedName("-", "-");

    private Wire() {}

    static JsonObject.Builder open(DriverProfile profile) {
        return JsonObject.builder()
                .put("call", "open")
                .put("id", profile.id())
                .put("kind", profile.kind().name())
                .put("library", profile.library().toString())
                .put("ulongBytes", profile.ulongBytes())
                .put("blobForm", profile.blobForm().name())
                .put("rsaInput", profile.rsaInput().name())
                .put("maxTries", profile.maxTries().orElse(0))
                .put("tryFlags", profile.tryFlags());
    }

    static DriverProfile profile(JsonObject message) throws InvalidJsonException {
        int maxTries = (int) message.number("maxTries");
        return new DriverProfile(
                message.text("id"),
                NAMELESS,
                Optional.empty(),
                DriverProfile.Kind.valueOf(message.text("kind")),
                Path.of(message.text("library")),
                Optional.empty(),
                (int) message.number("ulongBytes"),
                DriverProfile.BlobForm.valueOf(message.text("blobForm")),
                DriverProfile.RsaInput.valueOf(message.text("rsaInput")),
                maxTries > 0 ? OptionalInt.of(maxTries) : OptionalInt.empty(),
                message.flag("tryFlags"),
                Optional.empty());
    }

    static JsonObject.Builder order(SignOrder order, boolean pinFollows) {
        return JsonObject.builder()
                .put("call", "sign")
                .put("locator", order.locator())
                .put("certificate", base64(order.certificate().der()))
                .put("text", base64(order.text()))
                .put("lastTryConfirmed", order.lastTryConfirmed())
                .put("pinFollows", pinFollows);
    }

    static SignOrder order(JsonObject message, Provider provider)
            throws InvalidJsonException, UnusableCertificateException {
        TokenCertificate certificate = TokenCertificate.parse(bytes(message.text("certificate")), provider);
        return new SignOrder(
                message.text("locator"), certificate, bytes(message.text("text")), message.flag("lastTryConfirmed"));
    }

    static JsonObject.Builder keys(List<TokenKey> keys) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (TokenKey key : keys) {
            JsonObject.Builder one = JsonObject.builder()
                    .put("locator", key.locator())
                    .put("label", key.label())
                    .put("certificate", base64(key.certificate().der()))
                    .put("ownKeypad", key.ownKeypad());
            put(one, key.tries());
            list.add(one.toMap());
        }
        return JsonObject.builder().put("keys", list);
    }

    static List<TokenKey> keys(JsonObject message, Provider provider)
            throws InvalidJsonException, UnusableCertificateException {
        List<TokenKey> keys = new ArrayList<>();
        for (JsonObject one : message.objects("keys")) {
            keys.add(new TokenKey(
                    one.text("locator"),
                    one.text("label").replaceAll("[\\p{Cc}\\p{Cf}]", " "),
                    TokenCertificate.parse(bytes(one.text("certificate")), provider),
                    tries(one),
                    one.flag("ownKeypad")));
        }
        return keys;
    }

    static JsonObject.Builder signature(byte[] signature) {
        return JsonObject.builder().put("signature", base64(signature));
    }

    static byte[] signature(JsonObject message) throws InvalidJsonException {
        return bytes(message.text("signature"));
    }

    static JsonObject.Builder failure(TokenException failure) {
        JsonObject.Builder message = JsonObject.builder()
                .put("failure", failure.failure().name())
                .put("detail", String.valueOf(failure.getMessage()));
        put(message, failure.tries());
        return message;
    }

    static TokenException failure(JsonObject message) throws InvalidJsonException {
        try {
            return new TokenException(Failure.valueOf(message.text("failure")), message.text("detail"), tries(message));
        } catch (IllegalArgumentException e) {
            throw new InvalidJsonException("A failure of an unknown name");
        }
    }

    private static void put(JsonObject.Builder message, Tries tries) {
        tries.left().ifPresent(left -> message.put("left", left));
        tries.atMost().ifPresent(atMost -> message.put("atMost", atMost));
        tries.max().ifPresent(max -> message.put("max", max));
        message.put("low", tries.low());
    }

    private static Tries tries(JsonObject message) throws InvalidJsonException {
        return new Tries(
                small(message.optionalNumber("left")),
                small(message.optionalNumber("atMost")),
                small(message.optionalNumber("max")),
                message.flag("low"));
    }

    private static OptionalInt small(OptionalLong number) throws InvalidJsonException {
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        if (number.getAsLong() < 0 || number.getAsLong() > 255) {
            throw new InvalidJsonException("An impossible number of tries");
        }
        return OptionalInt.of((int) number.getAsLong());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) throws InvalidJsonException {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new InvalidJsonException("Not Base64");
        }
    }
}
