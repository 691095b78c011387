package org.usercenter.e2e.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.usercenter.e2e.harness.Landscape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** The account interface as a program sees it, in Chinese unless a header says otherwise. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;
    private final @Nullable String token;

    /**
     * In the name of somebody.
     *
     * @param token null: nobody
     */
    public Api(Landscape landscape, @Nullable String token) {
        this.base = landscape.server().realmUrl() + "/user-center/v1";
        this.token = token;
    }

    /** In the name of whoever logs in to the account pages by password. */
    public static Api of(Landscape landscape, String account, String password) {
        Visitor visitor = new Visitor(landscape.server().url());
        return new Api(landscape, new SignIn(landscape, visitor).accountToken(account, password));
    }

    /** What was answered. */
    public record Reply(int status, HttpResponse<String> http) {

        public JsonNode json() {
            return http.body().isBlank() ? MissingNode.getInstance() : Json.parse(http.body());
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        /** Code of the problem. */
        public String code() {
            return json().path("code").asText();
        }
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** With a JSON body; null: none. */
    public Reply send(String method, String path, @Nullable Object body, String... headers) {
        return send(
                method,
                path,
                "application/json",
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body instanceof String text ? text : Json.write(body)),
                headers);
    }

    /** The answer as it came. */
    public byte[] download(String path) {
        return exchange(
                        request("GET", path, "application/json", HttpRequest.BodyPublishers.noBody()),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** With a file. */
    public Reply upload(String path, byte[] file, String... headers) {
        return send("POST", path, "application/octet-stream", HttpRequest.BodyPublishers.ofByteArray(file), headers);
    }

    private Reply send(String method, String path, String type, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(method, path, type, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        HttpResponse<String> answer = exchange(request, HttpResponse.BodyHandlers.ofString());
        return new Reply(answer.statusCode(), answer);
    }

    private HttpRequest.Builder request(String method, String path, String type, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", type)
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private static <T> HttpResponse<T> exchange(HttpRequest.Builder made, HttpResponse.BodyHandler<T> handler) {
        HttpRequest request = made.build();
        try {
            return HTTP.send(request, handler);
        } catch (IOException e) {
            throw new IllegalStateException(
                    request.method() + " " + request.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
