package org.usercenter.sandbox.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

import com.fasterxml.jackson.databind.JsonNode;

/** Switches of one stand-in beside its {@link Mode}; each has a list of values, of which the first is the usual one. */
public final class Toggles {
    private final Map<String, List<Object>> allowed = new LinkedHashMap<>();
    private final Map<String, Object> now = new LinkedHashMap<>();

    /** Adds a switch with these values: texts, numbers or truth values. */
    public synchronized Toggles with(String name, Object... values) {
        allowed.put(name, List.of(values));
        now.put(name, values[0]);
        return this;
    }

    /** Adds a switch that is off. */
    public Toggles off(String name) {
        return with(name, false, true);
    }

    /** Adds a switch that is on. */
    public Toggles on(String name) {
        return with(name, true, false);
    }

    /** Whether the switch stands at this value. */
    public boolean is(String name, Object value) {
        return get(name).equals(value);
    }

    /** Whether the switch is on. */
    public boolean isOn(String name) {
        return is(name, true);
    }

    /**
     * The present value.
     *
     * @throws IllegalArgumentException when there is no such switch
     */
    public synchronized Object get(String name) {
        Object value = now.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Unknown toggle: " + name);
        }
        return value;
    }

    public synchronized Map<String, Object> all() {
        return new LinkedHashMap<>(now);
    }

    /**
     * Takes over the switches of an object; the others stay.
     *
     * @throws IllegalArgumentException when a name is unknown or a value not in its list; nothing is changed then
     */
    public synchronized void merge(JsonNode wish) {
        Map<String, Object> changed = new LinkedHashMap<>();
        for (Entry<String, JsonNode> entry : wish.properties()) {
            String name = entry.getKey();
            String asked = entry.getValue().asText();
            List<Object> values = allowed.getOrDefault(name, List.of());
            if (values.isEmpty()) {
                throw new IllegalArgumentException("Unknown toggle: " + name + "; known: " + allowed.keySet());
            }
            changed.put(
                    name,
                    values.stream()
                            .filter(v -> String.valueOf(v).equals(asked))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException(name + ": one of " + values)));
        }
        now.putAll(changed);
    }

    public synchronized void reset() {
        allowed.forEach((name, values) -> now.put(name, values.get(0)));
    }
}
