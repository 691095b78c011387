package org.usercenter.account.openapi;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** JSON schemas of the records that requests and answers are made of. */
final class Schemas {

    private static final String TYPE = "type";

    private final Map<String, Map<String, Object>> named = new TreeMap<>();

    /** All that were referred to, by name. */
    Map<String, Map<String, Object>> named() {
        return named;
    }

    /** A reference to the schema of a record, or the schema of a simple type. */
    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType list) {
            return list(of(list.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return Map.of("$ref", "#/components/schemas/" + record(plain));
        }
        if (plain.isEnum()) {
            return Map.of(TYPE, "string", "enum", names(plain));
        }
        return Map.of(TYPE, simple(plain));
    }

    /** Of a list. */
    static Map<String, Object> list(Map<String, Object> items) {
        return Map.of(TYPE, "array", "items", items);
    }

    /** Of a page. */
    static Map<String, Object> page(Map<String, Object> items) {
        return object(
                Map.of("items", list(items), "next", Map.of(TYPE, "string"), "total", Map.of(TYPE, "integer")),
                List.of("items"));
    }

    private String record(Class<?> type) {
        String name = name(type);
        if (!named.containsKey(name)) {
            // Before its parts, which can contain it.
            named.put(name, Map.of());
            Map<String, Object> properties = new LinkedHashMap<>();
            List<String> required = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                properties.put(component.getName(), of(component.getGenericType()));
                if (!isNullable(component.getAnnotatedType())) {
                    required.add(component.getName());
                }
            }
            named.put(name, object(properties, required));
        }
        return name;
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(TYPE, "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static String simple(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "integer";
        }
        if (type == String.class) {
            return "string";
        }
        throw new IllegalStateException("No schema for " + type);
    }
}
