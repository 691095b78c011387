package org.usercenter.bench.gate;

import java.io.IOException;
import java.util.Map;

import org.usercenter.bench.server.AdminApi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Two clients that differ in nothing but the gate, and somebody who may enter both. */
final class Systems {
    /** A business system with roles that have to be opened. */
    static final String GATED = "land";

    /** The same as an ordinary client. */
    static final String PLAIN = "bench-plain";

    static final String ACCOUNT = "zhang.wei";
    static final String PASSWORD = "Demo-2026!";

    private static final String ROLE = "viewer";
    private static final String BUSINESS = "uc.business";

    private final AdminApi admin;

    Systems(AdminApi admin) {
        this.admin = admin;
    }

    void prepare() throws IOException, InterruptedException {
        JsonNode gated = client(GATED);
        String holder = admin.call("GET", "/users?exact=true&username=" + ACCOUNT, null)
                .path(0)
                .path("id")
                .asText();
        admin.call(
                "PUT",
                "/uc-business/persons/" + holder + "/clients/"
                        + gated.path("id").asText() + "/roles/" + ROLE,
                Map.of());
        ObjectNode plain = gated.deepCopy();
        plain.remove("id");
        plain.put("clientId", PLAIN);
        plain.put("secret", secret(PLAIN));
        ((ObjectNode) plain.path("attributes")).put(BUSINESS, "false");
        admin.call("POST", "/clients", plain);
    }

    private JsonNode client(String clientId) throws IOException, InterruptedException {
        return admin.call("GET", "/clients?clientId=" + clientId, null).path(0);
    }

    static String secret(String clientId) {
        return "demo-" + clientId + "-secret";
    }
}
