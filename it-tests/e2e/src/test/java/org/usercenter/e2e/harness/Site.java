package org.usercenter.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A small web server of a test: files that it was given, and otherwise what it was asked with. */
public final class Site implements AutoCloseable {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final boolean echoes;

    private Site(boolean echoes) {
        this.echoes = echoes;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** One of files. */
    public static Site ofFiles() {
        return new Site(false);
    }

    /** One that shows the headers of each request, a line each, by their names in small letters. */
    public static Site ofHeaders() {
        return new Site(true);
    }

    public Site with(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Answers a path with that status from now on. */
    public void status(String path, int status) {
        statuses.put(path, status);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] content = echoes ? headers(exchange) : files.get(path.equals("/") ? "/index.html" : path);
        if (content == null) {
            exchange.sendResponseHeaders(NOT_FOUND, -1);
        } else {
            exchange.getResponseHeaders().set("Content-Type", type(path));
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(statuses.getOrDefault(path, OK), content.length);
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }

    private String type(String path) {
        if (echoes) {
            return "text/plain; charset=utf-8";
        }
        if (path.endsWith(".json")) {
            return "application/json";
        }
        return path.endsWith(".js") ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8";
    }

    private static byte[] headers(HttpExchange exchange) {
        Map<String, String> sorted = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) ->
                        sorted.put(name.toLowerCase(java.util.Locale.ROOT), String.join(", ", values)));
        StringBuilder text = new StringBuilder();
        sorted.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
