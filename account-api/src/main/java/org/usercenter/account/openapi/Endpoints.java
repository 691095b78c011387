package org.usercenter.account.openapi;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Operation;

/** Finds all endpoints by going through locators, as a request does. */
final class Endpoints {

    private static final String VERSION = "/v1";

    private final List<Endpoint> found = new ArrayList<>();

    private Endpoints() {}

    /**
     * Those below a class, by path and method.
     *
     * @throws IllegalStateException when one has no {@link Operation}
     */
    static List<Endpoint> of(Class<?> root) {
        Endpoints endpoints = new Endpoints();
        endpoints.collect(root, "");
        return endpoints.found.stream()
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::verb))
                .toList();
    }

    private void collect(Class<?> resource, String prefix) {
        for (Method method : resource.getMethods()) {
            String path = path(prefix, method.getAnnotation(Path.class));
            Optional<String> verb = verb(method);
            if (verb.isPresent()) {
                found.add(endpoint(path, verb.get(), method));
            } else if (method.isAnnotationPresent(Path.class)) {
                collect(method.getReturnType(), path);
            }
        }
    }

    private static Endpoint endpoint(String path, String verb, Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        if (operation == null) {
            throw new IllegalStateException("An endpoint without an operation: " + method);
        }
        return new Endpoint(path.startsWith(VERSION) ? path.substring(VERSION.length()) : path, verb, method, operation);
    }

    private static String path(String prefix, @Nullable Path path) {
        return path == null ? prefix : prefix + "/" + path.value();
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value().toLowerCase(Locale.ROOT))
                .findFirst();
    }
}
