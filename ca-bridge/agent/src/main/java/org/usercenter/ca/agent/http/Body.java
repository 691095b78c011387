package org.usercenter.ca.agent.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.usercenter.ca.agent.json.InvalidJsonException;
import org.usercenter.ca.agent.json.Json;
import org.usercenter.ca.agent.json.JsonObject;

import com.sun.net.httpserver.HttpExchange;

/** Reads what a request brings, at most 64 KiB. */
final class Body {
    static final int MAX_LENGTH = 64 * 1024;

    private Body() {}

    /** @throws HttpFailure 415 for another content type than JSON, 413 when too long, 400 when not an object */
    static JsonObject json(HttpExchange exchange) throws HttpFailure, IOException {
        requireType(exchange, "application/json");
        try {
            return Json.read(bytes(exchange));
        } catch (InvalidJsonException e) {
            throw new HttpFailure(400, "BAD_REQUEST");
        }
    }

    /** @throws HttpFailure 415 for another content type than a form's, 413 when too long, 400 when malformed */
    static Form form(HttpExchange exchange) throws HttpFailure, IOException {
        requireType(exchange, "application/x-www-form-urlencoded");
        byte[] bytes = bytes(exchange);
        try {
            return Form.parse(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static void requireType(HttpExchange exchange, String wanted) throws HttpFailure {
        List<String> types = exchange.getRequestHeaders().get("Content-Type");
        String type = types == null || types.size() != 1 ? "" : types.get(0).split(";", 2)[0];
        if (!type.strip().toLowerCase(Locale.ROOT).equals(wanted)) {
            throw new HttpFailure(415, "UNSUPPORTED_TYPE");
        }
    }

    private static byte[] bytes(HttpExchange exchange) throws HttpFailure, IOException {
        String declared = exchange.getRequestHeaders().getFirst("Content-Length");
        if (declared != null && declared.length() > 6) {
            throw new HttpFailure(413, "TOO_LARGE");
        }
        // Not closed: closing would wait for the rest of a body that is too long.
        InputStream in = exchange.getRequestBody();
        byte[] buffer = new byte[MAX_LENGTH + 1];
        int length = in.readNBytes(buffer, 0, buffer.length);
        try {
            if (length > MAX_LENGTH) {
                throw new HttpFailure(413, "TOO_LARGE");
            }
            return Arrays.copyOf(buffer, length);
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
    }
}
