package org.usercenter.bench.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The admin REST API of the user center's realm. */
public final class AdminApi {
    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;

    /** @param server base address */
    public AdminApi(String server) {
        this.server = server;
    }

    /**
     * Calls it, with a token of its own, as they live for a minute.
     *
     * @param path behind that of the realm
     * @throws IllegalStateException when the answer is an error
     */
    public JsonNode call(String method, String path, @Nullable Object body) throws IOException, InterruptedException {
        return read(HttpRequest.newBuilder(URI.create(server + "/admin/realms/user-center" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body)))
                .build());
    }

    /** Lives for a minute. */
    public String token() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=admin&password=admin"))
                .build();
        return read(request).path("access_token").asText();
    }

    private JsonNode read(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(request.uri() + ": " + response.statusCode());
        }
        return mapper.readTree(response.body());
    }
}
