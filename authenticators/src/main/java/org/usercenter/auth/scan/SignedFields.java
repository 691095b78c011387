package org.usercenter.auth.scan;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The text that is signed of a JSON object: its fields but the signature that have a value, sorted by name, as
 * {@code name=value} joined by {@code &} [assumed].
 */
public final class SignedFields {
    /** The field with the signature. */
    public static final String SIGN = "sign";

    private SignedFields() {}

    /** Of the top level of an object; numbers and booleans as JSON writes them. */
    public static String text(ObjectNode object) {
        Map<String, String> fields = new TreeMap<>();
        object.properties().forEach(field -> {
            String value = value(field.getValue());
            if (!field.getKey().equals(SIGN) && !value.isEmpty()) {
                fields.put(field.getKey(), value);
            }
        });
        return text(fields);
    }

    /** Of parameters. */
    public static String text(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(field -> !field.getKey().equals(SIGN)
                                && !field.getValue().isEmpty())
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"));
    }

    private static String value(JsonNode node) {
        if (node.isNull()) {
            return "";
        }
        return node.isTextual() ? node.asText() : node.toString();
    }
}
