package org.usercenter.e2e.harness;

import java.util.Map;

import org.usercenter.e2e.http.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** The database of the old system, and who is in it. */
public final class OldSystem {
    private final String sandbox;

    OldSystem(String sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * A user of the old system.
     *
     * @param number as he types it today
     * @param kept as the old system keeps it
     * @param name of the enterprise, or of the person
     */
    public record OldUser(
            String account, String password, String number, String kept, String name, String personName, String role) {}

    /**
     * The user of that id, 1 to 1,000. The last digit tells the kind: 0 to 3 an enterprise, 4 and 5 one with an
     * organisation code, 6 to 8 a person, 9 a person with a number of 15 digits. No two tests take the same.
     */
    public OldUser user(int id) {
        JsonNode user = Json.call("GET", sandbox + "/control/old-system/users/" + id, Map.of(), null);
        String corporation = user.path("corporationName").asText();
        String person = user.path("personName").asText();
        return new OldUser(
                user.path("loginName").asText(),
                user.path("password").asText(),
                user.path("typedNumber").asText(),
                user.path("number").asText(),
                corporation.isEmpty() ? person : corporation,
                person,
                user.path("role").asText());
    }

    /** Whether its database answers. */
    public void running(boolean running) {
        Json.call("PUT", sandbox + "/control/old-system", Map.of(), Map.of("running", running));
    }
}
