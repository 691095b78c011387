package org.usercenter.account.openapi;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.QueryParam;

import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Right;
import org.usercenter.account.problem.Problem;

/** The interface in OpenAPI 3.1. Beyond it, {@code x-right} of an operation says what a caller needs. */
public final class Description {

    private static final Pattern PLACE = Pattern.compile("\\{([^}:]+)}");
    private static final String PROBLEM = "application/problem+json";

    private final Schemas schemas = new Schemas();
    private final List<Endpoint> endpoints;

    private Description(List<Endpoint> endpoints) {
        this.endpoints = endpoints;
    }

    /** Of what lies below a class. */
    public static Map<String, Object> of(Class<?> root) {
        return new Description(Endpoints.of(root)).document();
    }

    private Map<String, Object> document() {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        endpoints.forEach(endpoint -> paths.computeIfAbsent(endpoint.path(), path -> new LinkedHashMap<>())
                .put(endpoint.verb(), operation(endpoint)));
        Map<String, Object> problem = schemas.of(Problem.class);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Unified User Center, account interface", "version", "1"));
        document.put("servers", List.of(Map.of("url", ".")));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "schemas",
                        schemas.named(),
                        "responses",
                        Map.of("Problem", content("The request was not done", PROBLEM, problem)),
                        "securitySchemes",
                        Map.of("account", Map.of("type", "http", "scheme", "bearer", "bearerFormat", "JWT"))));
        return document;
    }

    private Map<String, Object> operation(Endpoint endpoint) {
        Operation operation = endpoint.operation();
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("operationId", operation.id());
        described.put("summary", operation.summary());
        described.put("x-right", operation.right().code());
        described.put(
                "security", operation.right() == Right.PUBLIC ? List.of() : List.of(Map.of("account", List.of())));
        List<Map<String, Object>> parameters = parameters(endpoint);
        if (!parameters.isEmpty()) {
            described.put("parameters", parameters);
        }
        if (operation.body() != Void.class || !operation.bodyMedia().equals("application/json")) {
            described.put("requestBody", body(operation));
        }
        described.put(
                "responses",
                Map.of(
                        String.valueOf(operation.status()),
                        answer(operation),
                        "default",
                        Map.of("$ref", "#/components/responses/Problem")));
        return described;
    }

    private static List<Map<String, Object>> parameters(Endpoint endpoint) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        Matcher places = PLACE.matcher(endpoint.path());
        while (places.find()) {
            parameters.add(parameter(places.group(1).strip(), "path", true));
        }
        for (Parameter parameter : endpoint.method().getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                parameters.add(parameter(query.value(), "query", false));
            }
        }
        if (endpoint.operation().tagged() && !endpoint.reads()) {
            parameters.add(parameter("If-Match", "header", true));
        }
        if (endpoint.operation().once()) {
            parameters.add(parameter("Idempotency-Key", "header", false));
        }
        return parameters;
    }

    private static Map<String, Object> parameter(String name, String in, boolean required) {
        return Map.of("name", name, "in", in, "required", required, "schema", Map.of("type", "string"));
    }

    private Map<String, Object> body(Operation operation) {
        Map<String, Object> schema =
                operation.body() == Void.class ? Map.of("type", "string") : schemas.of(operation.body());
        return Map.of("required", true, "content", Map.of(operation.bodyMedia(), Map.of("schema", schema)));
    }

    private Map<String, Object> answer(Operation operation) {
        if (operation.answer() == Void.class) {
            return operation.media().equals("application/json")
                    ? Map.of("description", "Done")
                    : content("The content", operation.media(), Map.of("type", "string"));
        }
        Map<String, Object> one = schemas.of(operation.answer());
        Map<String, Object> schema =
                operation.paged() ? Schemas.page(one) : operation.listed() ? Schemas.list(one) : one;
        return content("Done", operation.media(), schema);
    }

    private static Map<String, Object> content(String description, String media, Map<String, Object> schema) {
        return Map.of("description", description, "content", Map.of(media, Map.of("schema", schema)));
    }
}
