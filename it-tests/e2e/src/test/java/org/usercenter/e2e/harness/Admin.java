package org.usercenter.e2e.harness;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.usercenter.e2e.http.Json;
import org.usercenter.e2e.http.Visitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an administrator does in the admin console, through the same REST API. */
public final class Admin {

    /** Undoes a change at the end of a test. */
    @FunctionalInterface
    public interface Undo extends AutoCloseable {
        @Override
        void close();
    }

    /** Between two messages, see {@link #shortPause}; the least that may be set. */
    public static final Duration SHORT_PAUSE = Duration.ofSeconds(1);

    /** Shorter than the minute for which a token lives. */
    private static final Duration LIFE = Duration.ofSeconds(40);

    private final String server;
    private final String realm;
    private @Nullable String held;
    private Instant until = Instant.MIN;

    Admin(String server) {
        this(server, UserCenter.REALM);
    }

    private Admin(String server, String realm) {
        this.server = server;
        this.realm = realm;
    }

    /** In another realm of the server. */
    public Admin in(String other) {
        return new Admin(server, other);
    }

    /** Makes a realm as an import at the server's start does. */
    public void importRealm(JsonNode whole) {
        Json.call("POST", server + "/admin/realms", Map.of("Authorization", "Bearer " + token()), whole);
        until = Instant.MIN;
    }

    public JsonNode get(String path) {
        return call("GET", path, null);
    }

    public JsonNode call(String method, String path, @Nullable Object body) {
        return Json.call(
                method, server + "/admin/realms/" + realm + path, Map.of("Authorization", "Bearer " + held()), body);
    }

    /** Sets some properties of an identity provider until closed; {@code config} is merged. */
    public Undo changeProvider(String alias, Map<String, ?> settings) {
        String path = "/identity-provider/instances/" + encode(alias);
        ObjectNode old = (ObjectNode) get(path);
        ObjectNode changed = old.deepCopy();
        settings.forEach((name, value) -> {
            if (value instanceof Map<?, ?> config) {
                config.forEach(
                        (key, text) -> ((ObjectNode) changed.get(name)).put(String.valueOf(key), String.valueOf(text)));
            } else {
                changed.putPOJO(name, value);
            }
        });
        call("PUT", path, changed);
        // The secret is masked in what was read, which leaves it as it is.
        return () -> call("PUT", path, old);
    }

    /** Sets some settings of the only component of that type until closed. */
    public Undo changeComponent(String type, Map<String, String> settings) {
        JsonNode all = get("/components?type=" + encode(type));
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " components of type " + type);
        }
        ObjectNode old = (ObjectNode) all.get(0);
        String path = "/components/" + old.path("id").asText();
        ObjectNode changed = old.deepCopy();
        ObjectNode config = (ObjectNode) changed.path("config");
        settings.forEach((name, value) -> config.putArray(name).add(value));
        call("PUT", path, changed);
        // The secret is masked in what was read, which leaves it as it is.
        return () -> call("PUT", path, old);
    }

    /** Sets some settings of the realm until closed. */
    public Undo changeRealm(Map<String, ?> settings) {
        JsonNode before = get("");
        Map<String, Object> old = new HashMap<>();
        settings.keySet().forEach(key -> old.put(key, before.get(key)));
        call("PUT", "", settings);
        return () -> call("PUT", "", old);
    }

    /** The user of that login name. */
    public Optional<JsonNode> user(String loginName) {
        JsonNode found = get("/users?exact=true&username=" + encode(loginName));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** Becomes that user in a browser; the status of the answer. */
    public int impersonate(String userId, Visitor browser) {
        return browser.post(
                server + "/admin/realms/" + realm + "/users/" + userId + "/impersonation",
                Map.of("Authorization", "Bearer " + token()));
    }

    /** Links an account to an identity of an identity provider. */
    public void link(String userId, String alias, String identity) {
        call(
                "POST",
                "/users/" + userId + "/federated-identity/" + encode(alias),
                Map.of("identityProvider", alias, "userId", identity, "userName", ""));
    }

    /** The identities that an account is linked to. */
    public JsonNode links(String userId) {
        return get("/users/" + userId + "/federated-identity");
    }

    /** Takes a user's password and whatever else Keycloak keeps of him to log in with. */
    public void deleteCredentials(String userId) {
        String path = "/users/" + userId + "/credentials";
        get(path)
                .forEach(credential ->
                        call("DELETE", path + "/" + credential.path("id").asText(), null));
    }

    /** The id of somebody's account. */
    public String idOf(Person person) {
        return user(person.loginName()).orElseThrow().path("id").asText();
    }

    public int userCount() {
        return get("/users/count").asInt();
    }

    /** The sessions of a user, of all clients. */
    public int sessionCount(String userId) {
        return get("/users/" + userId + "/sessions").size();
    }

    /** The execution of that provider in a flow. */
    public JsonNode execution(String flow, String provider) {
        return StreamSupport.stream(
                        get("/authentication/flows/" + encode(flow) + "/executions")
                                .spliterator(),
                        false)
                .filter(execution ->
                        provider.equals(execution.path("providerId").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(provider + " is not in " + flow));
    }

    /** Takes a way out of a flow until closed; it comes back as the last alternative. */
    public Undo removeExecution(String flow, String subflow, String provider) {
        call(
                "DELETE",
                "/authentication/executions/"
                        + execution(flow, provider).path("id").asText(),
                null);
        return () -> {
            call(
                    "POST",
                    "/authentication/flows/" + encode(subflow) + "/executions/execution",
                    Map.of("provider", provider));
            // All of it, because a missing priority would count as the first.
            ObjectNode added = execution(flow, provider).deepCopy();
            added.put("requirement", "ALTERNATIVE");
            call("PUT", "/authentication/flows/" + encode(flow) + "/executions", added);
        };
    }

    /** Sets the settings of an execution until closed. */
    public Undo configure(String flow, String provider, Map<String, String> config) {
        JsonNode execution = execution(flow, provider);
        String path = "/authentication/config/"
                + execution.path("authenticationConfig").asText();
        if (!execution.hasNonNull("authenticationConfig")) {
            call(
                    "POST",
                    "/authentication/executions/" + execution.path("id").asText() + "/config",
                    Map.of("alias", "e2e-" + provider, "config", config));
            String added =
                    execution(flow, provider).path("authenticationConfig").asText();
            return () -> call("DELETE", "/authentication/config/" + added, null);
        }
        JsonNode old = get(path);
        call("PUT", path, Map.of("id", old.path("id"), "alias", old.path("alias"), "config", merged(old, config)));
        return () -> call("PUT", path, old);
    }

    private static Map<String, String> merged(JsonNode old, Map<String, String> settings) {
        Map<String, String> merged = new HashMap<>();
        old.path("config")
                .properties()
                .forEach(entry -> merged.put(entry.getKey(), entry.getValue().asText()));
        merged.putAll(settings);
        return merged;
    }

    /** Sets some settings of a required action until closed. */
    public Undo configureAction(String alias, Map<String, String> settings) {
        String path = "/authentication/required-actions/" + encode(alias) + "/config";
        JsonNode old = get(path);
        call("PUT", path, Map.of("config", merged(old, settings)));
        return () -> call("PUT", path, old);
    }

    /** Whoever registers can be sent another code a second later instead of a minute, until closed. */
    public Undo shortPause() {
        return configure(
                "uc-registration",
                "uc-register-mobile",
                Map.of("resend-pause", String.valueOf(SHORT_PAUSE.toSeconds())));
    }

    /** Each login takes as long as hashing a password does, so one is used for a while. */
    private synchronized String held() {
        String token = held;
        if (token == null || Instant.now().isAfter(until)) {
            token = token();
            held = token;
            until = Instant.now().plus(LIFE);
        }
        return token;
    }

    private String token() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=admin&password=admin"))
                .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return Json.parse(response.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
