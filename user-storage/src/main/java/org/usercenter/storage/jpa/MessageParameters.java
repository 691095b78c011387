package org.usercenter.storage.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.keycloak.util.JsonSerialization;

import com.fasterxml.jackson.core.type.TypeReference;

/** Parameters of a message as JSON. */
final class MessageParameters {

    /** Encrypted, it fits the column. */
    private static final int MAX_BYTES = 2000;

    private MessageParameters() {}

    /**
     * Writes them.
     *
     * @throws IllegalArgumentException when they are too long
     */
    static String write(Map<String, String> parameters) {
        try {
            String json = JsonSerialization.writeValueAsString(new TreeMap<>(parameters));
            if (json.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
                throw new IllegalArgumentException("Parameters of a message are longer than " + MAX_BYTES + " bytes");
            }
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> read(String json) {
        try {
            return JsonSerialization.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
