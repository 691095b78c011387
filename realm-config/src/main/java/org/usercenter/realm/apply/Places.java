package org.usercenter.realm.apply;

import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** Where parts stand in the admin REST API, whose addresses are made of ids. */
final class Places {
    private final RealmServer server;

    Places(RealmServer server) {
        this.server = server;
    }

    /**
     * Path of a client.
     *
     * @throws IllegalStateException when there is none
     */
    String client(String clientId) {
        return "/clients/" + clientUuid(clientId);
    }

    String clientUuid(String clientId) {
        return id(server.get("/clients?clientId=" + RealmServer.encode(clientId)), "clientId", clientId)
                .orElseThrow(() -> new IllegalStateException("no client " + clientId));
    }

    String clientScope(String name) {
        return "/client-scopes/" + clientScopeId(name);
    }

    String clientScopeId(String name) {
        return id(server.get("/client-scopes"), "name", name)
                .orElseThrow(() -> new IllegalStateException("no client scope " + name));
    }

    /** Path of the protocol mappers of a client or, where no client has that name, of a client scope. */
    String mappers(String owner) {
        String of = id(server.get("/clients?clientId=" + RealmServer.encode(owner)), "clientId", owner)
                .map(id -> "/clients/" + id)
                .orElseGet(() -> clientScope(owner));
        return of + "/protocol-mappers/models";
    }

    String mapper(Part part) {
        String all = mappers(part.owner());
        return all + "/" + present(id(server.get(all), "name", part.member()), part);
    }

    String component(Part part) {
        JsonNode all = server.get("/components?type=" + RealmServer.encode(part.owner()));
        Optional<String> found = id(all, "name", part.member());
        return "/components/" + present(found.isPresent() ? found : id(all, "providerId", part.member()), part);
    }

    static String identityProvider(String alias) {
        return "/identity-provider/instances/" + RealmServer.encode(alias);
    }

    String identityMapper(Part part) {
        String all = identityProvider(part.owner()) + "/mappers";
        return all + "/" + present(id(server.get(all), "name", part.member()), part);
    }

    String group(Part part) {
        return "/groups/"
                + server.get("/group-by-path"
                                + RealmServer.encode(part.member()).replace("%2F", "/"))
                        .path("id")
                        .asText();
    }

    private static String present(Optional<String> id, Part part) {
        return id.orElseThrow(() -> new IllegalStateException("no " + part));
    }

    private static Optional<String> id(JsonNode list, String key, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(each -> each.path(key).asText().equals(value))
                .findFirst()
                .map(each -> each.path("id").asText());
    }
}
