package org.usercenter.e2e.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import org.usercenter.e2e.harness.Landscape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.usercenter.e2e.http.Visitor.fields;

/** A visitor's way into one of the sandbox's business systems over plain HTTP, and the tokens that the system gets. */
public final class BusinessLogin {
    // RFC 7636 appendix B.
    public static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    public static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final Landscape landscape;
    private final Visitor visitor;
    private final String client;

    /** @param client id of the client */
    public BusinessLogin(Landscape landscape, Visitor visitor, String client) {
        this.landscape = landscape;
        this.visitor = visitor;
        this.client = client;
    }

    /** Another system in the same browser. */
    public BusinessLogin at(String other) {
        return new BusinessLogin(landscape, visitor, other);
    }

    /** The browser. */
    public Visitor visitor() {
        return visitor;
    }

    /** Where the system sends its visitors; whoever is logged in gets on from there. */
    public Page open(String... parameters) {
        return visitor.get(address("auth", parameters));
    }

    /** That address, or the one for a registration. */
    public String address(String endpoint, String... parameters) {
        Map<String, String> query = new HashMap<>(fields(
                "client_id", client,
                "redirect_uri", callback(),
                "response_type", "code",
                "scope", "openid",
                "state", "s",
                "nonce", "n",
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256"));
        query.putAll(fields(parameters));
        return landscape.server().realmUrl() + "/protocol/openid-connect/" + endpoint + "?" + Visitor.encode(query);
    }

    /** Opens it and logs in. */
    public Page enter(String account, String password) {
        return submit(open(), "username", account, "password", password);
    }

    public Page submit(Page page, String... values) {
        return visitor.submit(page, fields(values));
    }

    /** Follows an address in the same browser. */
    public Page get(String address) {
        return visitor.get(address);
    }

    /** What the token endpoint answers to the code at the end of a login, an error or not. */
    public JsonNode tokens(Page loggedIn) {
        return token(
                "grant_type",
                "authorization_code",
                "redirect_uri",
                callback(),
                "code_verifier",
                VERIFIER,
                "code",
                loggedIn.uri().getQuery().replaceAll("(^|.*&)code=([^&]+).*", "$2"));
    }

    public JsonNode refresh(JsonNode tokens) {
        return token(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.path("refresh_token").asText());
    }

    /** From the page that wants another way to that way's tab, as a page's script goes there. */
    public Page stepUp(Page stop, String way) {
        Page next = submit(stop, "action", "way-" + way);
        return next.document().selectFirst("#uc-resume-form") == null
                ? next
                : submit(next, "authenticationExecution", next.value("authenticationExecution"));
    }

    /** What the token endpoint answers this system; {@code status} is that of the answer. */
    public JsonNode token(String... values) {
        return call("token", values);
    }

    /** What an endpoint answers this system, which says who it is. */
    public JsonNode call(String endpoint, String... values) {
        Map<String, String> form = new HashMap<>(fields(values));
        form.put("client_id", client);
        form.put("client_secret", "demo-" + client + "-secret");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(landscape.server().realmUrl() + "/protocol/openid-connect/" + endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Visitor.encode(form)))
                .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return ((ObjectNode) Json.parse(response.body())).put("status", response.statusCode());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Claims of one of the tokens. */
    public static JsonNode claims(JsonNode tokens, String token) {
        String payload = tokens.path(token).asText().split("\\.", -1)[1];
        return Json.parse(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    /** Claims of the access token. */
    public static JsonNode claims(JsonNode tokens) {
        return claims(tokens, "access_token");
    }

    private String callback() {
        return landscape.sandbox().url() + "/business/" + client + "/callback";
    }
}
