package org.usercenter.realm.apply;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** As much of an admin interface as a realm with clients needs; secrets are not exported. */
final class AdminServer implements AutoCloseable {
    private static final String REALM = "/admin/realms/r";
    private static final String CLIENTS = REALM + "/clients";

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, ObjectNode> clients = new LinkedHashMap<>();
    private final Set<String> refused = new CopyOnWriteArraySet<>();
    private final HttpServer http;
    private ObjectNode realm = json.createObjectNode().put("realm", "r");

    AdminServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        http.start();
    }

    RealmServer connection() {
        URI address = URI.create("http://localhost:" + http.getAddress().getPort());
        return new RealmServer(address, "r", Map.of());
    }

    /** A client that is there, or none. */
    ObjectNode client(String clientId) {
        return clients.getOrDefault(clientId, json.createObjectNode());
    }

    void put(String clientId, ObjectNode client) {
        clients.put(clientId, client.put("id", clientId).put("clientId", clientId));
    }

    /** Refuses to make a client from now on, or no longer. */
    void refuse(String clientId, boolean refuse) {
        if (refuse) {
            refused.add(clientId);
        } else {
            refused.remove(clientId);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        JsonNode body = json.readTree(exchange.getRequestBody());
        String what = exchange.getRequestMethod() + " " + path;
        if (path.startsWith("/realms/master/")) {
            send(
                    exchange,
                    200,
                    json.createObjectNode().put("access_token", "token").put("expires_in", 60));
        } else if (what.equals("GET " + REALM)) {
            send(exchange, 200, realm);
        } else if (what.equals("PUT " + REALM)) {
            realm = (ObjectNode) body;
            send(exchange, 204, null);
        } else if (path.equals(REALM + "/partial-export")) {
            send(exchange, 200, export());
        } else if (what.equals("POST " + CLIENTS)) {
            String clientId = body.path("clientId").asText();
            if (refused.contains(clientId)) {
                send(exchange, 400, json.createObjectNode().put("error", "refused"));
            } else {
                put(clientId, (ObjectNode) body);
                send(exchange, 201, null);
            }
        } else if (what.equals("GET " + CLIENTS) && query != null) {
            send(exchange, 200, json.createArrayNode().add(client(query.substring("clientId=".length()))));
        } else if (path.startsWith(CLIENTS + "/")) {
            String clientId = path.substring(CLIENTS.length() + 1);
            if (body.isObject()) {
                put(clientId, (ObjectNode) body);
            }
            send(exchange, 200, client(clientId));
        } else {
            send(exchange, 404, null);
        }
    }

    private ObjectNode export() {
        ObjectNode whole = realm.deepCopy();
        clients.values().forEach(client -> {
            ObjectNode shown = client.deepCopy();
            if (shown.has("secret")) {
                shown.put("secret", "**********");
            }
            whole.withArrayProperty("clients").add(shown);
        });
        return whole;
    }

    private static void send(HttpExchange exchange, int status, @Nullable JsonNode body) throws IOException {
        try (exchange) {
            byte[] bytes = body == null ? new byte[0] : body.toString().getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
