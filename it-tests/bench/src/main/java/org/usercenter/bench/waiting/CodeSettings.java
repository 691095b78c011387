package org.usercenter.bench.waiting;

import java.io.IOException;
import java.util.Map;

import org.usercenter.bench.server.AdminApi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Sets the licence tab up for a measurement, by the admin REST API: codes that last as long as they may. */
final class CodeSettings {
    private static final int LONGEST = 600;

    private final ObjectMapper mapper = new ObjectMapper();
    private final AdminApi admin;

    CodeSettings(String server) {
        this.admin = new AdminApi(server);
    }

    /** @param pullSeconds how often the platform is asked about each code, if it did not push */
    void set(int pullSeconds) throws IOException, InterruptedException {
        for (JsonNode execution : admin.call("GET", "/authentication/flows/uc-browser/executions", null)) {
            if (execution.path("providerId").asText().equals("uc-elicence")) {
                String address = "/authentication/config/"
                        + execution.path("authenticationConfig").asText();
                ObjectNode config = (ObjectNode) admin.call("GET", address, null);
                ((ObjectNode) config.path("config"))
                        .setAll(mapper.<ObjectNode>valueToTree(Map.of(
                                "code-lifespan",
                                Integer.toString(LONGEST),
                                "pull-seconds",
                                Integer.toString(pullSeconds),
                                "pushes",
                                "true")));
                admin.call("PUT", address, config);
                return;
            }
        }
        throw new IllegalStateException("The server has no licence tab");
    }
}
