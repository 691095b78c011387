package org.usercenter.ca.agent.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.usercenter.ca.agent.config.Origin;
import org.usercenter.ca.agent.json.JsonObject;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

/** Answers, always with the headers that keep them from caches, frames and guessing. */
final class Reply {
    private Reply() {}

    /** Before anything else is known of the request. */
    static void headers(HttpExchange exchange) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Vary", "Origin");
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
    }

    /** Lets pages of that site, which is an allowed one, read the answer. */
    static void readableBy(HttpExchange exchange, Origin site) {
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", site.value());
    }

    /** To a preflight. */
    static void preflight(HttpExchange exchange, String method) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Access-Control-Allow-Methods", method);
        headers.set("Access-Control-Allow-Headers", "content-type");
        headers.set("Access-Control-Max-Age", "600");
        exchange.sendResponseHeaders(204, -1);
    }

    static void json(HttpExchange exchange, int status, JsonObject.Builder answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        send(exchange, status, answer.toBytes());
    }

    static void failure(HttpExchange exchange, HttpFailure failure) throws IOException {
        if (failure.status() == 413) {
            exchange.getResponseHeaders().set("Connection", "close");
        }
        json(exchange, failure.status(), JsonObject.builder().put("code", failure.code()));
    }

    static void page(HttpExchange exchange, int status, Page page) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Content-Security-Policy", page.contentSecurityPolicy());
        headers.set("X-Frame-Options", "DENY");
        // The agent's own forms carry their origin by this; other sites learn nothing.
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        send(exchange, status, page.html().getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
