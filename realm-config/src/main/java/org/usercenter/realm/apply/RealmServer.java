package org.usercenter.realm.apply;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * A server's admin REST API, for one realm. Objects are read and written as they come: what this program does not know of them
 * is kept.
 */
final class RealmServer {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    /** A token is thrown away that long before its end. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private static final int NOT_FOUND = 404;
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI server;
    private final String realm;
    private final Map<String, String> login;
    private String token = "";
    private Instant until = Instant.MIN;

    /**
     * For one realm.
     *
     * @param server without a slash at the end
     * @param login parameters of the token request in the realm {@code master}
     */
    RealmServer(URI server, String realm, Map<String, String> login) {
        this.server = server;
        this.realm = realm;
        this.login = login;
    }

    /** A request that the server refused. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;

        RefusedException(String message, int status) {
            super(message);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** @throws RefusedException unless the answer is a good one */
    JsonNode get(String path) {
        return call("GET", path, null);
    }

    /** Empty: there is none. */
    Optional<JsonNode> find(String path) {
        try {
            return Optional.of(get(path));
        } catch (RefusedException e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    JsonNode post(String path, JsonNode body) {
        return call("POST", path, body);
    }

    void put(String path, JsonNode body) {
        call("PUT", path, body);
    }

    void delete(String path, @Nullable JsonNode body) {
        call("DELETE", path, body);
    }

    /** Makes the realm. Who makes one gets rights in it, by a token of after that. */
    void create(JsonNode whole) {
        call(URI.create(server + "/admin/realms"), "POST", whole);
        until = Instant.MIN;
    }

    private JsonNode call(String method, String path, @Nullable JsonNode body) {
        return call(URI.create(server + "/admin/realms/" + encode(realm) + path), method, body);
    }

    private JsonNode call(URI uri, String method, @Nullable JsonNode body) {
        HttpRequest.BodyPublisher content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.toString());
        return exchange(HttpRequest.newBuilder(uri)
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, content)
                .build());
    }

    private String token() {
        if (Instant.now().isAfter(until)) {
            Instant asked = Instant.now();
            JsonNode answer =
                    exchange(HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
                            .timeout(TIMEOUT)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(login.entrySet().stream()
                                    .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                                    .collect(Collectors.joining("&"))))
                            .build());
            token = answer.path("access_token").asText();
            until = asked.plusSeconds(answer.path("expires_in").asLong()).minus(MARGIN);
        }
        return token;
    }

    private JsonNode exchange(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                String why = answer.statusCode() == UNAUTHORIZED ? "the login was refused" : answer.body();
                throw new RefusedException(
                        request.method() + " " + request.uri().getPath() + ": " + answer.statusCode() + " " + why,
                        answer.statusCode());
            }
            return answer.body().isBlank() ? MissingNode.getInstance() : json.readTree(answer.body());
        } catch (IOException e) {
            throw new RefusedException(request.uri() + " cannot be reached: " + e, 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException("interrupted", 0);
        }
    }

    /** For a segment or a parameter of an address. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
