package org.usercenter.realm.apply;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Whose the fields of a realm are (归属): for each field of what was applied, what the file said and what the server made of
 * it. A field that the server has otherwise now was changed there, by an operator. Kept as digests in an attribute of the
 * realm, so it goes where the realm goes; digests of secrets are slow ones with a salt, because an export shows them.
 */
final class Ledger {
    static final String ATTRIBUTE = "uc.applied";
    /** Digest of no value. */
    static final String NONE = "";

    /** Begins the digest of a secret. */
    private static final String SLOW = "*";

    /** Marks a part of which only a guess is known; no field has that name. */
    private static final String GUESS = "?";

    private static final int VERSION = 1;
    private static final int DIGEST_BYTES = 9;
    private static final int SALT_BYTES = 16;
    private static final int SECRET_ITERATIONS = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What is known of a field, as digests.
     *
     * @param said by the file that was applied
     * @param became on the server after that
     */
    record Known(String said, String became) {
        static final Known NOTHING = new Known(NONE, NONE);

        /** Whether it was a secret, of which nothing is shown later either. */
        boolean secret() {
            return said.startsWith(SLOW) || became.startsWith(SLOW);
        }
    }

    private final SortedMap<Part, SortedMap<String, Known>> parts = new TreeMap<>();
    /** Digests of secrets, which take their time. */
    private final Map<String, String> secrets = new HashMap<>();

    private final Set<Part> guesses = new TreeSet<>();
    private final byte[] salt;
    private final boolean guessed;

    private Ledger(byte[] salt, boolean guessed) {
        this.salt = salt.clone();
        this.guessed = guessed;
    }

    static Ledger empty() {
        return new Ledger(newSalt(), false);
    }

    /**
     * Without a part yet, for which what this one knows of fields is good.
     *
     * @param unfinished whether not all was applied: what this one guesses goes on being a guess
     */
    Ledger successor(boolean unfinished) {
        return new Ledger(salt, guessed && unfinished);
    }

    private static byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return salt;
    }

    /** What a file must have led to that was imported and not applied. Of fields that it does not name, nothing is known. */
    static Ledger imported(Map<Part, ObjectNode> file) {
        Ledger ledger = new Ledger(newSalt(), true);
        file.forEach((part, object) -> Fields.of(object).forEach((field, value) -> {
            String said = ledger.digest(value, Fields.secret(field, value));
            ledger.put(part, field, new Known(said, said));
        }));
        ledger.guesses.addAll(file.keySet());
        return ledger;
    }

    /** Whether what is known of a part comes from a file that was imported, so that what is not known means nothing. */
    boolean guessed(Part part) {
        return guessed && (!has(part) || guesses.contains(part));
    }

    boolean has(Part part) {
        return parts.containsKey(part);
    }

    Set<Part> parts() {
        return parts.keySet();
    }

    /** Of a part that it has. */
    SortedMap<String, Known> fields(Part part) {
        return parts.getOrDefault(part, new TreeMap<>());
    }

    @Nullable
    Known known(Part part, String field) {
        return fields(part).get(field);
    }

    void put(Part part, String field, Known known) {
        parts.computeIfAbsent(part, key -> new TreeMap<>()).put(field, known);
    }

    /** A part without fields, or with all of them. */
    void put(Part part, Map<String, Known> fields) {
        parts.computeIfAbsent(part, key -> new TreeMap<>()).putAll(fields);
    }

    /** A part with what another one knows of it, if it knows of it. */
    void take(Part part, Ledger from) {
        if (from.has(part)) {
            put(part, from.fields(part));
            if (guessed && from.guessed(part)) {
                guesses.add(part);
            }
        }
    }

    /** Of the value of a field, so that a secret cannot be guessed by it. */
    String digest(@Nullable JsonNode value, boolean secret) {
        String canonical = Fields.canonical(value);
        if (canonical.isEmpty()) {
            return NONE;
        }
        if (secret && !Fields.masked(value)) {
            return secrets.computeIfAbsent(canonical, text -> SLOW + encoded(slowly(text)));
        }
        return encoded(sha256().digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether a digest is one of this value. */
    boolean matches(String digest, @Nullable JsonNode value) {
        return digest.equals(digest(value, digest.startsWith(SLOW)));
    }

    private static String encoded(byte[] digest) {
        return Base64.getEncoder().encodeToString(Arrays.copyOf(digest, DIGEST_BYTES));
    }

    private byte[] slowly(String secret) {
        PBEKeySpec key = new PBEKeySpec(secret.toCharArray(), salt, SECRET_ITERATIONS, DIGEST_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        } finally {
            key.clearPassword();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** As the value of an attribute: the same for the same content. */
    String write() {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", VERSION);
        root.put("salt", Base64.getEncoder().encodeToString(salt));
        if (guessed) {
            root.put("guessed", true);
        }
        ObjectNode kinds = root.putObject("parts");
        parts.forEach((part, fields) -> {
            ObjectNode own = kinds.withObjectProperty(part.kind().name())
                    .withObjectProperty(part.owner())
                    .putObject(part.member());
            fields.forEach((field, known) -> own.put(
                    field, known.said().equals(known.became()) ? known.said() : known.said() + " " + known.became()));
            if (guesses.contains(part)) {
                own.put(GUESS, "");
            }
        });
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(JSON.writeValueAsBytes(root));
            }
            return Base64.getEncoder().encodeToString(packed.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The opposite.
     *
     * @throws IllegalArgumentException when the text is none, or one of a newer version of this program
     */
    static Ledger read(String text) {
        try (GZIPInputStream gzip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            JsonNode root = JSON.readTree(gzip.readAllBytes());
            if (root.path("version").asInt() != VERSION) {
                throw new IllegalArgumentException("the realm was applied by another version of this program");
            }
            Ledger ledger = new Ledger(
                    Base64.getDecoder().decode(root.path("salt").asText()),
                    root.path("guessed").asBoolean());
            root.path("parts")
                    .properties()
                    .forEach(kind -> kind.getValue().properties().forEach(owner -> owner.getValue()
                            .properties()
                            .forEach(part -> ledger.read(
                                    new Part(Kind.valueOf(kind.getKey()), owner.getKey(), part.getKey()),
                                    part.getValue()))));
            return ledger;
        } catch (IOException e) {
            throw new IllegalArgumentException("the realm's attribute " + ATTRIBUTE + " is damaged", e);
        }
    }

    private void read(Part part, JsonNode fields) {
        put(part, Map.of());
        fields.properties().forEach(field -> {
            if (field.getKey().equals(GUESS)) {
                guesses.add(part);
                return;
            }
            String[] digests = field.getValue().asText().split(" ", -1);
            put(part, field.getKey(), new Known(digests[0], digests[digests.length - 1]));
        });
    }
}
