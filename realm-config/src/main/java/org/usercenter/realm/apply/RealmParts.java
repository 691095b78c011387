package org.usercenter.realm.apply;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A realm as Keycloak imports and exports it, taken apart. */
final class RealmParts {
    static final String PROFILE_TYPE = "org.keycloak.userprofile.UserProfileProvider";
    static final String PROFILE_SETTING = "kc.user.profile.config";
    /** An object of a user profile that says something by being there. */
    static final String PRESENT = "{}";

    /** Lists and maps of other parts, and what says nothing about the realm. */
    private static final Set<String> NO_SETTINGS = Set.of(
            "id",
            "realm",
            "clients",
            "clientScopes",
            "roles",
            "groups",
            "components",
            "authenticationFlows",
            "authenticatorConfig",
            "requiredActions",
            "identityProviders",
            "identityProviderMappers",
            "clientProfiles",
            "clientPolicies",
            "clientScopeMappings",
            "scopeMappings",
            "defaultDefaultClientScopes",
            "defaultOptionalClientScopes",
            "defaultRole",
            "defaultRoles",
            "defaultGroups",
            "keycloakVersion",
            "users",
            "requiredCredentials",
            "socialProviders",
            "webAuthnPolicyAcceptableAaguids",
            "organizations");
    /** What is not brought to a server. */
    private static final Set<String> NOT_APPLIED = Set.of(
            "users", "scopeMappings", "defaultOptionalClientScopes", "defaultRoles", "defaultGroups", "organizations");
    /** Attributes that are no settings. */
    private static final Set<String> NO_ATTRIBUTES = Set.of(Ledger.ATTRIBUTE, "CreateDefaultClientScopes");

    private final ObjectMapper json = new ObjectMapper();
    private final SortedMap<Part, ObjectNode> parts = new TreeMap<>();
    private final List<String> names = new ArrayList<>();

    private RealmParts() {}

    /**
     * What a realm consists of. Keycloak's built-in flows are left out: they are Keycloak's, which brings them to its own
     * version.
     *
     * @throws IllegalArgumentException when it is no realm
     */
    static SortedMap<Part, ObjectNode> of(JsonNode realm) {
        RealmParts parts = new RealmParts();
        parts.take(realm);
        return parts.parts;
    }

    private void take(JsonNode realm) {
        realm(realm);
        clients(realm);
        roles(realm.path("roles"));
        flows(realm);
        components(realm.path("components"));
        named(Kind.GROUP, realm.path("groups"), "path", "id", "subGroups", "subGroupCount", "access", "parentId");
        named(Kind.REQUIRED_ACTION, realm.path("requiredActions"), "alias", "id");
        named(Kind.IDENTITY_PROVIDER, realm.path("identityProviders"), "alias", "internalId", "types");
        realm.path("identityProviderMappers")
                .forEach(mapper -> add(
                        new Part(
                                Kind.IDENTITY_MAPPER,
                                mapper.path("identityProviderAlias").asText(),
                                mapper.path("name").asText()),
                        mapper,
                        "id"));
        named(Kind.CLIENT_PROFILE, realm.path("clientProfiles").path("profiles"), "name");
        named(Kind.CLIENT_POLICY, realm.path("clientPolicies").path("policies"), "name");
    }

    /**
     * What a file names in its lists, for people: parts without the realm itself and without steps, which stand in their flows;
     * Keycloak's flows; settings of steps. What it names twice is there twice.
     */
    static List<String> named(JsonNode file) {
        RealmParts parts = new RealmParts();
        parts.take(file);
        file.path("authenticatorConfig")
                .forEach(config -> parts.names.add(
                        "settings of steps " + config.path("alias").asText()));
        return List.copyOf(parts.names);
    }

    /**
     * Refuses a file that says something of what is not brought to the server: nobody is to believe that it is.
     *
     * @throws IllegalArgumentException when there is such a thing
     */
    static void check(JsonNode file) {
        NOT_APPLIED.stream().filter(file::has).forEach(RealmParts::refuse);
        file.path("groups").forEach(group -> refuse(group, "subGroups"));
        file.path("clients").forEach(client -> refuse(client, "authorizationSettings"));
        file.path("components").forEach(type -> type.forEach(component -> refuse(component, "subComponents")));
        file.path("clientScopeMappings")
                .forEach(owner -> owner.forEach(mapping -> {
                    if (mapping.has("clientScope")) {
                        refuse("clientScope");
                    }
                }));
    }

    /** An export has empty ones everywhere. */
    private static void refuse(JsonNode holder, String name) {
        if (!holder.path(name).isEmpty()) {
            refuse(name);
        }
    }

    private static void refuse(String name) {
        throw new IllegalArgumentException("\"" + name + "\" is not applied to a server: take it out");
    }

    private void realm(JsonNode realm) {
        ObjectNode settings = json.createObjectNode();
        realm.properties().stream()
                .filter(entry -> !NO_SETTINGS.contains(entry.getKey()))
                .forEach(entry -> settings.set(entry.getKey(), entry.getValue().deepCopy()));
        if (settings.get("attributes") instanceof ObjectNode attributes) {
            attributes.remove(NO_ATTRIBUTES);
        }
        parts.put(new Part(Kind.REALM, ""), settings);
    }

    private void clients(JsonNode realm) {
        named(Kind.CLIENT_SCOPE, realm.path("clientScopes"), "name", "id", "protocolMappers");
        realm.path("clientScopes")
                .forEach(scope -> mappers(scope, scope.path("name").asText()));
        named(
                Kind.CLIENT,
                realm.path("clients"),
                "clientId",
                "id",
                "protocolMappers",
                "access",
                "authorizationSettings");
        realm.path("clients")
                .forEach(client -> mappers(client, client.path("clientId").asText()));
        realm.path("defaultDefaultClientScopes")
                .forEach(scope -> put(
                        new Part(Kind.DEFAULT_SCOPE, scope.asText()),
                        json.createObjectNode().put("given", "to new clients")));
        realm.path("clientScopeMappings").properties().forEach(owner -> owner.getValue()
                .forEach(mapping -> {
                    if (mapping.has("client")) {
                        ObjectNode roles = json.createObjectNode();
                        roles.set("roles", mapping.path("roles"));
                        put(new Part(Kind.SCOPE_MAPPING, mapping.path("client").asText(), owner.getKey()), roles);
                    }
                }));
    }

    private void mappers(JsonNode owner, String name) {
        owner.path("protocolMappers")
                .forEach(mapper ->
                        add(new Part(Kind.MAPPER, name, mapper.path("name").asText()), mapper, "id"));
    }

    private void roles(JsonNode roles) {
        named(Kind.REALM_ROLE, roles.path("realm"), "name", "id", "containerId", "clientRole");
        roles.path("client").properties().forEach(client -> client.getValue()
                .forEach(role -> add(
                        new Part(
                                Kind.CLIENT_ROLE,
                                client.getKey(),
                                role.path("name").asText()),
                        role,
                        "id",
                        "containerId",
                        "clientRole")));
    }

    private void flows(JsonNode realm) {
        Map<String, JsonNode> settings = new HashMap<>();
        realm.path("authenticatorConfig")
                .forEach(config -> settings.put(config.path("alias").asText(), config.path("config")));
        realm.path("authenticationFlows").forEach(flow -> {
            if (flow.path("builtIn").asBoolean()) {
                names.add(new Part(Kind.FLOW, flow.path("alias").asText()).toString());
            } else {
                add(
                        new Part(Kind.FLOW, flow.path("alias").asText()),
                        flow,
                        "id",
                        "builtIn",
                        "authenticationExecutions");
                flow.path("authenticationExecutions")
                        .forEach(step -> step(flow.path("alias").asText(), step, settings));
            }
        });
    }

    /** With its settings, which belong to it alone. */
    private void step(String flow, JsonNode step, Map<String, JsonNode> settings) {
        ObjectNode own = json.createObjectNode();
        boolean subflow = step.hasNonNull("flowAlias");
        String provider = step.path(subflow ? "flowAlias" : "authenticator").asText();
        own.put(subflow ? "flowAlias" : "authenticator", provider);
        own.set("requirement", step.path("requirement"));
        own.set("priority", step.path("priority"));
        if (step.hasNonNull("authenticatorConfig")) {
            String alias = step.path("authenticatorConfig").asText();
            own.put("alias", alias);
            own.set(
                    "config",
                    settings.getOrDefault(alias, json.createObjectNode()).deepCopy());
        }
        Part part = new Part(Kind.STEP, flow, provider);
        for (int again = 2; parts.containsKey(part); again++) {
            part = new Part(Kind.STEP, flow, provider + "#" + again);
        }
        parts.put(part, own);
    }

    private void components(JsonNode components) {
        components.properties().forEach(type -> type.getValue().forEach(component -> {
            if (type.getKey().equals(PROFILE_TYPE)) {
                JsonNode text = component.path("config").path(PROFILE_SETTING).path(0);
                if (!text.isMissingNode()) {
                    put(new Part(Kind.USER_PROFILE, ""), profile(text.asText()));
                }
            } else {
                String name = component
                        .path("name")
                        .asText(component.path("providerId").asText());
                add(new Part(Kind.COMPONENT, type.getKey(), name), component, "id", "parentId", "subComponents");
            }
        }));
    }

    private ObjectNode profile(String text) {
        try {
            return UserProfiles.byName((ObjectNode) json.readTree(text));
        } catch (IOException e) {
            throw new IllegalArgumentException("no user profile: " + e.getMessage(), e);
        }
    }

    private void named(Kind kind, JsonNode list, String key, String... without) {
        list.forEach(object -> add(new Part(kind, object.path(key).asText()), object, without));
    }

    private void add(Part part, JsonNode object, String... without) {
        ObjectNode own = ((ObjectNode) object).deepCopy();
        own.remove(Set.of(without));
        put(part, own);
    }

    private void put(Part part, ObjectNode object) {
        parts.put(part, object);
        // Keycloak has components of one name for several purposes.
        String purpose = object.path("subType").asText();
        names.add(purpose.isEmpty() ? part.toString() : part + " (" + purpose + ")");
    }
}
