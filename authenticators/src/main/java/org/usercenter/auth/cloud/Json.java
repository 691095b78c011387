package org.usercenter.auth.cloud;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as the platforms speak it. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._:^-]");
    private static final int LONGEST_TOKEN = 80;

    private Json() {}

    /** A new, empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** An object as UTF-8. */
    public static byte[] bytes(ObjectNode object) {
        try {
            return MAPPER.writeValueAsBytes(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree cannot be written", e);
        }
    }

    /** Reads an object, or {@code null} when the text is anything else. */
    public static @Nullable ObjectNode object(String text) {
        try {
            return MAPPER.readTree(text) instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /**
     * A code or request id out of a reply, fit for a log and a column: at most 80 characters, anything but letters,
     * digits and {@code ._:^-} replaced. {@code -} when there is none.
     */
    public static String token(JsonNode parent, String field) {
        return token(parent.path(field).asText(""));
    }

    /** The same of what a platform put into an address. */
    public static String token(String text) {
        String cut = text.length() > LONGEST_TOKEN ? text.substring(0, LONGEST_TOKEN) : text;
        return cut.isEmpty() ? "-" : UNSAFE.matcher(cut).replaceAll("?");
    }
}
