package org.usercenter.bench.waiting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Sets the licence tab up for a measurement, by the admin REST API: codes that last as long as they may. */
final class CodeSettings {
    private static final int LONGEST = 600;

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;

    CodeSettings(String server) {
        this.server = server;
    }

    /** @param pullSeconds how often the platform is asked about each code, if it did not push */
    void set(int pullSeconds) throws IOException, InterruptedException {
        String token = token();
        String admin = server + "/admin/realms/user-center/authentication/";
        for (JsonNode execution : call("GET", admin + "flows/uc-browser/executions", token, null)) {
            if (execution.path("providerId").asText().equals("uc-elicence")) {
                String address = admin + "config/"
                        + execution.path("authenticationConfig").asText();
                ObjectNode config = (ObjectNode) call("GET", address, token, null);
                ((ObjectNode) config.path("config"))
                        .setAll(mapper.<ObjectNode>valueToTree(Map.of(
                                "code-lifespan",
                                Integer.toString(LONGEST),
                                "pull-seconds",
                                Integer.toString(pullSeconds),
                                "pushes",
                                "true")));
                call("PUT", address, token, mapper.writeValueAsString(config));
                return;
            }
        }
        throw new IllegalStateException("The server has no licence tab");
    }

    private String token() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=admin&password=admin"))
                .build();
        return read(request).path("access_token").asText();
    }

    private JsonNode call(String method, String address, String token, @Nullable String body)
            throws IOException, InterruptedException {
        return read(HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private JsonNode read(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(request.uri() + ": " + response.statusCode());
        }
        return mapper.readTree(response.body());
    }
}
