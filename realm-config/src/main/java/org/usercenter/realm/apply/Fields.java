package org.usercenter.realm.apply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An object of a realm by its fields: the JSON pointer of each value that is no object. */
final class Fields {
    private static final Pattern SECRET =
            Pattern.compile("(?i)(.*[/._-])?\\w*(secret|password|credential|(private|secret)[._-]?key)s?(/\\d+)?");
    private static final Pattern NO_SECRET = Pattern.compile("(?i).*/(passwordPolicy|resetPasswordAllowed)");

    /** What Keycloak shows instead of a secret. */
    private static final String MASK = "**********";

    private Fields() {}

    static SortedMap<String, JsonNode> of(ObjectNode object) {
        SortedMap<String, JsonNode> fields = new TreeMap<>();
        collect(object, JsonPointer.empty(), fields);
        return fields;
    }

    private static void collect(ObjectNode object, JsonPointer at, Map<String, JsonNode> fields) {
        object.properties().forEach(entry -> {
            JsonPointer place = at.appendProperty(entry.getKey());
            if (entry.getValue() instanceof ObjectNode inner) {
                collect(inner, place, fields);
            } else {
                fields.put(place.toString(), entry.getValue());
            }
        });
    }

    /**
     * What two values are compared by: neither the order of a list counts, which the server does not keep, nor whether a
     * number is written as text.
     *
     * @return empty for nothing: an empty text or list, or none at all
     */
    static String canonical(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value instanceof ArrayNode list) {
            List<String> items = new ArrayList<>();
            list.forEach(item -> items.add(canonical(item)));
            return items.isEmpty() ? "" : items.stream().sorted().toList().toString();
        }
        if (value instanceof ObjectNode object) {
            SortedMap<String, String> inner = new TreeMap<>();
            object.properties().forEach(entry -> inner.put(entry.getKey(), canonical(entry.getValue())));
            return inner.toString();
        }
        return value.asText();
    }

    /** Writes a value into an object, making the objects on the way; null takes it out. */
    static void set(ObjectNode object, String pointer, @Nullable JsonNode value) {
        JsonPointer place = JsonPointer.compile(pointer);
        ObjectNode holder = object;
        while (!place.tail().matches()) {
            holder = holder.get(place.getMatchingProperty()) instanceof ObjectNode inner
                    ? inner
                    : holder.putObject(place.getMatchingProperty());
            place = place.tail();
        }
        if (value != null) {
            holder.set(place.getMatchingProperty(), value);
        } else {
            holder.remove(place.getMatchingProperty());
        }
    }

    /**
     * Whether a field can be taken away: an entry of a map, such as a setting or an attribute. What is no entry the server
     * always has, and what it would have without a value is not known, or is none that it can live with.
     */
    static boolean removable(String pointer) {
        return pointer.indexOf('/', 1) > 0;
    }

    /**
     * Whether values of a field are not for other eyes: by its name, by a reference with which a file gives one, or because the
     * server does not show its own.
     */
    static boolean secret(String pointer, @Nullable JsonNode... values) {
        return (SECRET.matcher(pointer).matches() && !NO_SECRET.matcher(pointer).matches())
                || Arrays.stream(values).anyMatch(value -> referred(value) || masked(value));
    }

    /** Whether a value, or something in it, came by a reference. */
    static boolean referred(@Nullable JsonNode value) {
        return value instanceof ReferredText
                || (value != null
                        && StreamSupport.stream(value.spliterator(), false).anyMatch(Fields::referred));
    }

    /** Whether the server does not show what it has: a text, or those of a list. */
    static boolean masked(@Nullable JsonNode value) {
        if (value instanceof ArrayNode list) {
            return StreamSupport.stream(list.spliterator(), false).anyMatch(Fields::masked);
        }
        return value != null && value.isTextual() && value.asText().equals(MASK);
    }
}
