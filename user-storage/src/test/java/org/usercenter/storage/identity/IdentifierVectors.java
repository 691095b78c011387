package org.usercenter.storage.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The published test vectors. */
final class IdentifierVectors {

    private IdentifierVectors() {}

    /** The entries of a list, whether they are bare texts or objects with a value. */
    static Stream<String> values(String kind, String list) {
        return nodes(kind, list)
                .map(n -> n.isTextual() ? n.asText() : n.get("value").asText());
    }

    static Stream<JsonNode> nodes(String kind, String list) {
        return StreamSupport.stream(read().get(kind).get(list).spliterator(), false);
    }

    private static JsonNode read() {
        try (InputStream in = IdentifierVectors.class.getResourceAsStream("/vectors/identifiers.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
