package org.usercenter.ca.agent.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * An object of JSON with typed access. Members that are absent and members that are {@code null} are the same.
 *
 * @param members name to String, Long, Boolean, List or JsonObject
 */
public record JsonObject(Map<String, Object> members) {

    public JsonObject {
        members = Map.copyOf(members);
    }

    /** Whether there is such a member. */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** Names of all members. */
    public Set<String> names() {
        return members.keySet();
    }

    /** A text that must be there. */
    public String text(String name) throws InvalidJsonException {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    /** A text that may be absent. */
    public Optional<String> optionalText(String name) throws InvalidJsonException {
        return optional(name, String.class);
    }

    /** A whole number that must be there. */
    public long number(String name) throws InvalidJsonException {
        return optional(name, Long.class).orElseThrow(() -> missing(name));
    }

    /** A whole number that may be absent. */
    public OptionalLong optionalNumber(String name) throws InvalidJsonException {
        Optional<Long> found = optional(name, Long.class);
        return found.isPresent() ? OptionalLong.of(found.get()) : OptionalLong.empty();
    }

    /** A truth value; absent means false. */
    public boolean flag(String name) throws InvalidJsonException {
        return optional(name, Boolean.class).orElse(false);
    }

    /** An object that must be there. */
    public JsonObject object(String name) throws InvalidJsonException {
        return optionalObject(name).orElseThrow(() -> missing(name));
    }

    /** An object that may be absent. */
    public Optional<JsonObject> optionalObject(String name) throws InvalidJsonException {
        return optional(name, JsonObject.class);
    }

    /** A list of texts; absent means empty. */
    public List<String> texts(String name) throws InvalidJsonException {
        return list(name, String.class);
    }

    /** A list of objects; absent means empty. */
    public List<JsonObject> objects(String name) throws InvalidJsonException {
        return list(name, JsonObject.class);
    }

    private <T> List<T> list(String name, Class<T> type) throws InvalidJsonException {
        Object found = members.get(name);
        if (found == null) {
            return List.of();
        }
        if (!(found instanceof List<?> values)) {
            throw new InvalidJsonException("'" + name + "' must be a list");
        }
        List<T> typed = new ArrayList<>();
        for (Object value : values) {
            if (!type.isInstance(value)) {
                throw new InvalidJsonException("'" + name + "' holds a value of the wrong type");
            }
            typed.add(type.cast(value));
        }
        return List.copyOf(typed);
    }

    private <T> Optional<T> optional(String name, Class<T> type) throws InvalidJsonException {
        Object found = members.get(name);
        if (found == null) {
            return Optional.empty();
        }
        if (!type.isInstance(found)) {
            throw new InvalidJsonException("'" + name + "' is of the wrong type");
        }
        return Optional.of(type.cast(found));
    }

    private static InvalidJsonException missing(String name) {
        return new InvalidJsonException("'" + name + "' is missing");
    }

    /** Begins an object to be written; members keep their order. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects members for writing. */
    public static final class Builder {
        private final Map<String, Object> members = new LinkedHashMap<>();

        private Builder() {}

        /** Adds a text, number, truth value, list or map. */
        public Builder put(String name, Object value) {
            members.put(name, value);
            return this;
        }

        /** Adds the value when there is one. */
        public Builder putIfPresent(String name, Optional<?> value) {
            value.ifPresent(present -> members.put(name, present));
            return this;
        }

        /** The object in UTF-8. */
        public byte[] toBytes() {
            return Json.write(members);
        }

        /** The members in their order. */
        public Map<String, Object> toMap() {
            return new LinkedHashMap<>(members);
        }
    }
}
