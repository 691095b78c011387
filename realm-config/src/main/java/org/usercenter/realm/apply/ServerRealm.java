package org.usercenter.realm.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A server's realm as it is now. Read by Keycloak's partial export, which has the form of the files, without groups and roles:
 * those can be as many as there are enterprises, so they are read one by one, by the names that matter.
 */
final class ServerRealm {
    private static final String EXPORT = "/partial-export?exportClients=true&exportGroupsAndRoles=false";

    private final RealmServer server;
    private final ObjectMapper json = new ObjectMapper();

    ServerRealm(RealmServer server) {
        this.server = server;
    }

    boolean exists() {
        return server.find("").isPresent();
    }

    /** What was last applied; nothing when nothing was. */
    Ledger ledger() {
        String text = server.get("").path("attributes").path(Ledger.ATTRIBUTE).asText();
        return text.isEmpty() ? Ledger.empty() : Ledger.read(text);
    }

    void write(Ledger ledger) {
        ObjectNode realm = (ObjectNode) server.get("");
        realm.withObjectProperty("attributes").put(Ledger.ATTRIBUTE, ledger.write());
        // All of it: with attributes alone, Keycloak would take away the settings that it keeps among them.
        server.put("", realm);
    }

    /** Everything but roles and groups, and of those the named. */
    SortedMap<Part, ObjectNode> read(Set<Part> named) {
        ObjectNode whole = (ObjectNode) server.post(EXPORT, json.createObjectNode());
        Map<String, String> clients = new HashMap<>();
        whole.path("clients")
                .forEach(client -> clients.put(
                        client.path("id").asText(), client.path("clientId").asText()));
        ObjectNode roles = whole.putObject("roles");
        ArrayNode groups = whole.putArray("groups");
        for (Part part : named) {
            if (part.kind() == Kind.REALM_ROLE) {
                role("/roles/" + RealmServer.encode(part.member()), clients)
                        .ifPresent(role -> roles.withArrayProperty("realm").add(role));
            } else if (part.kind() == Kind.CLIENT_ROLE) {
                clients.entrySet().stream()
                        .filter(client -> client.getValue().equals(part.owner()))
                        .findFirst()
                        .flatMap(client -> role(
                                "/clients/" + client.getKey() + "/roles/" + RealmServer.encode(part.member()), clients))
                        .ifPresent(role -> roles.withObjectProperty("client")
                                .withArrayProperty(part.owner())
                                .add(role));
            } else if (part.kind() == Kind.GROUP) {
                server.find("/group-by-path" + RealmServer.encode(part.member()).replace("%2F", "/"))
                        .ifPresent(groups::add);
            }
        }
        return RealmParts.of(whole);
    }

    /** With the names of the roles that it holds, in the form of the files. */
    private Optional<JsonNode> role(String path, Map<String, String> clients) {
        return server.find(path).map(found -> {
            ObjectNode role = (ObjectNode) found;
            if (role.path("composite").asBoolean()) {
                ObjectNode held = role.putObject("composites");
                server.get(path + "/composites").forEach(member -> {
                    String name = member.path("name").asText();
                    if (member.path("clientRole").asBoolean()) {
                        String client =
                                clients.getOrDefault(member.path("containerId").asText(), "");
                        held.withObjectProperty("client")
                                .withArrayProperty(client)
                                .add(name);
                    } else {
                        held.withArrayProperty("realm").add(name);
                    }
                });
            }
            return role;
        });
    }
}
