package org.usercenter.sandbox;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A sandbox on a free port, and a browser of sorts that keeps cookies and follows no redirects. */
final class RunningSandbox implements AutoCloseable {
    private final Sandbox sandbox;
    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    RunningSandbox(URI issuer, String demoAccounts) {
        sandbox = Sandbox.start(new Options(0, issuer, "", demoAccounts, true, "", 0));
    }

    int port() {
        return sandbox.port();
    }

    int mailPort() {
        return sandbox.mailPort();
    }

    String url() {
        return sandbox.baseUrl();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "", "");
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send("POST", path, form, "application/x-www-form-urlencoded");
    }

    JsonNode control(String method, String path, String body) throws IOException, InterruptedException {
        return mapper.readTree(
                send(method, "/control/" + path, body, "application/json").body());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return mapper.readTree(get(path).body());
    }

    HttpResponse<String> send(String method, String path, String body, String type)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
