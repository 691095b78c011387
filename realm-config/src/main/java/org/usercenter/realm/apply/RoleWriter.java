package org.usercenter.realm.apply;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.usercenter.realm.apply.Plan.Field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Roles of the realm and of clients with the roles that they hold, and the roles that clients are given a scope of. */
final class RoleWriter implements Writer {
    private static final String REALM_ROLES = "/composites/realm";
    private static final String CLIENT_ROLES = "/composites/client/";

    private final RealmServer server;
    private final Places places;
    private final ObjectMapper json = new ObjectMapper();

    RoleWriter(RealmServer server, Places places) {
        this.server = server;
        this.places = places;
    }

    @Override
    public void add(Part part, ObjectNode wanted) {
        if (part.kind() == Kind.SCOPE_MAPPING) {
            scope(part, wanted);
            return;
        }
        ObjectNode role = wanted.deepCopy();
        role.remove("composites");
        server.post(roles(part), role);
        change(
                part,
                wanted,
                Fields.of(wanted).entrySet().stream()
                        .filter(field -> field.getKey().startsWith("/composites/"))
                        .map(field -> new Field(field.getKey(), null, field.getValue(), false))
                        .toList());
    }

    @Override
    public void change(Part part, ObjectNode wanted, List<Field> fields) {
        if (part.kind() == Kind.SCOPE_MAPPING) {
            scope(part, wanted);
            return;
        }
        ObjectNode role = (ObjectNode) server.get(roles(part) + "/" + RealmServer.encode(part.member()));
        String path = "/roles-by-id/" + role.path("id").asText();
        List<Field> own = fields.stream()
                .filter(field -> !field.name().startsWith("/composite"))
                .toList();
        if (!own.isEmpty()) {
            Writer.set(role, own);
            server.put(path, role);
        }
        fields.forEach(field -> {
            if (field.name().equals(REALM_ROLES)) {
                hold(path + "/composites", path + "/composites/realm", "/roles", field.to());
            } else if (field.name().startsWith(CLIENT_ROLES)) {
                String uuid = places.clientUuid(
                        field.name().substring(CLIENT_ROLES.length()).replace("~1", "/"));
                hold(
                        path + "/composites",
                        path + "/composites/clients/" + uuid,
                        "/clients/" + uuid + "/roles",
                        field.to());
            }
        });
    }

    private void scope(Part part, ObjectNode wanted) {
        String container = places.clientUuid(part.member());
        String path = places.client(part.owner()) + "/scope-mappings/clients/" + container;
        hold(path, path, "/clients/" + container + "/roles", wanted.path("roles"));
    }

    /** Makes the roles that are held those, and no others. */
    private void hold(String write, String read, String container, @org.jspecify.annotations.Nullable JsonNode names) {
        Set<String> wanted = new HashSet<>();
        if (names != null) {
            names.forEach(name -> wanted.add(name.asText()));
        }
        ArrayNode surplus = json.createArrayNode();
        server.get(read).forEach(role -> {
            if (!wanted.remove(role.path("name").asText())) {
                surplus.add(role);
            }
        });
        ArrayNode missing = json.createArrayNode();
        wanted.stream().sorted().forEach(name -> missing.add(server.get(container + "/" + RealmServer.encode(name))));
        if (!missing.isEmpty()) {
            server.post(write, missing);
        }
        if (!surplus.isEmpty()) {
            server.delete(write, surplus);
        }
    }

    private String roles(Part part) {
        return part.kind() == Kind.REALM_ROLE ? "/roles" : places.client(part.owner()) + "/roles";
    }
}
