package org.usercenter.sandbox.cloud;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The signature vectors, as requests. */
final class Vectors {
    private Vectors() {}

    static Stream<JsonNode> read(String kind) throws IOException {
        try (InputStream in = Vectors.class.getResourceAsStream("/vectors/signatures.json")) {
            JsonNode all = new ObjectMapper().readTree(Objects.requireNonNull(in));
            return StreamSupport.stream(all.path(kind).spliterator(), false);
        }
    }

    static CloudRequest acs3(JsonNode vector) {
        Map<String, String> headers = new HashMap<>();
        vector.path("signedHeaders")
                .properties()
                .forEach(e -> headers.put(e.getKey(), e.getValue().asText()));
        headers.put("authorization", vector.path("authorization").asText());
        Map<String, String> query = new TreeMap<>();
        vector.path("query")
                .properties()
                .forEach(e -> query.put(e.getKey(), e.getValue().asText()));
        return new CloudRequest("POST", "/", query(query), headers, "");
    }

    static CloudRequest tc3(JsonNode vector) {
        Map<String, String> headers = new HashMap<>();
        headers.put("host", vector.path("host").asText());
        headers.put("content-type", vector.path("contentType").asText());
        headers.put("x-tc-timestamp", vector.path("timestamp").asText());
        headers.put("authorization", vector.path("authorization").asText());
        return new CloudRequest("POST", "/", "", headers, vector.path("body").asText());
    }

    /** The way a browser would encode it, which is not the canonical one. */
    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e -> e.getKey() + "="
                        + java.net.URLEncoder.encode(e.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Authorization authorization(CloudRequest request) {
        return Authorization.parse(request.header("authorization")).orElseThrow();
    }

    static CloudRequest with(CloudRequest request, String header, String value) {
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put(header, value);
        return new CloudRequest(request.method(), request.path(), request.query(), headers, request.body());
    }
}
