package org.usercenter.auth.guangdong;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The fields of one object of the platform, whatever the case of their names, with what its {@code extproperties} may
 * say, which are a list of {@code name=value} or an object (platforms.md §2.3). A field of the object itself wins. Who
 * somebody is, no extension says: neither id nor name nor number.
 */
record GuangdongFields(Map<String, String> values) {
    private static final String EXTENSIONS = "extproperties";
    /** What generations A and B tell there, and nowhere else. */
    private static final Set<String> FROM_EXTENSIONS = Set.of("level", "accounttype");

    private static final int MAX_VALUE = 500;
    private static final int MAX_FIELDS = 200;

    GuangdongFields {
        values = Map.copyOf(values);
    }

    /** Those of an object; none of anything else. */
    static GuangdongFields of(JsonNode node) {
        Map<String, String> own = new HashMap<>();
        Map<String, String> more = new HashMap<>();
        node.properties().stream().limit(MAX_FIELDS).forEach(field -> {
            String name = name(field.getKey());
            if (name.equals(EXTENSIONS)) {
                extensions(field.getValue(), more);
            } else {
                put(own, name, field.getValue());
            }
        });
        more.keySet().retainAll(FROM_EXTENSIONS);
        more.putAll(own);
        return new GuangdongFields(more);
    }

    private static void extensions(JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties().stream()
                    .limit(MAX_FIELDS)
                    .forEach(field -> put(into, name(field.getKey()), field.getValue()));
        } else if (node.isArray()) {
            int left = MAX_FIELDS;
            for (JsonNode line : node) {
                String text = line.asText("");
                int sign = text.indexOf('=');
                if (sign > 0 && left-- > 0) {
                    put(into, name(text.substring(0, sign)), text.substring(sign + 1));
                }
            }
        }
    }

    private static void put(Map<String, String> into, String name, JsonNode value) {
        if (value.isValueNode() && !value.isNull()) {
            put(into, name, value.asText());
        }
    }

    /** The first of several spellings counts; nothing is said by an empty value or the word null. */
    private static void put(Map<String, String> into, String name, String value) {
        String text = value.strip();
        if (!text.isEmpty() && text.length() <= MAX_VALUE && !text.equalsIgnoreCase("null")) {
            into.putIfAbsent(name, text);
        }
    }

    /** As names are compared: {@code idCardNumber}, {@code idcardnumber} and {@code id_card_number} are one. */
    static String name(String given) {
        return given.strip().replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** The first of these fields that is there. */
    Optional<String> first(String... names) {
        for (String name : names) {
            String value = values.get(name);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Without values. */
    @Override
    public String toString() {
        return "GuangdongFields" + values.keySet();
    }
}
