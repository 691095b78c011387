package org.usercenter.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.usercenter.e2e.http.Json;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The back-channel logout address of a business system that can be down. */
public final class LogoutEar implements AutoCloseable {
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final List<JsonNode> refused = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    /** Listens on a free port. */
    public LogoutEar() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/logout", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = URLDecoder.decode(form.replaceFirst("^logout_token=", ""), StandardCharsets.UTF_8);
        JsonNode claims = Json.parse(
                new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
        (down ? refused : heard).add(claims);
        exchange.sendResponseHeaders(down ? UNAVAILABLE : 200, -1);
        exchange.close();
    }

    public LogoutEar down(boolean value) {
        down = value;
        return this;
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/logout";
    }

    /** Claims of the logout tokens that were taken. */
    public List<JsonNode> heard() {
        return heard;
    }

    /** Claims of those that came while the system was down. */
    public List<JsonNode> refused() {
        return refused;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
