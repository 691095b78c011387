package org.usercenter.e2e.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import org.jsoup.nodes.Element;
import org.usercenter.e2e.harness.Landscape;

import com.fasterxml.jackson.databind.JsonNode;

import static org.usercenter.e2e.http.Visitor.fields;

/** Logging in to a business system over plain HTTP. */
public final class SignIn {

    // RFC 7636 appendix B; whether a client asks for PKCE or not, this works.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final Landscape landscape;
    private final Visitor visitor;

    public SignIn(Landscape landscape, Visitor visitor) {
        this.landscape = landscape;
        this.visitor = visitor;
    }

    /** The login page as the business system "construction" would open it. */
    public Page open() {
        return visitor.get(address());
    }

    /** Where the business system sends its visitors. */
    public String address() {
        return loginAddress(landscape);
    }

    /** Where the business system sends its visitors. */
    public static String loginAddress(Landscape landscape) {
        return address(landscape, "auth");
    }

    /** Where an action of the account's owner is started. */
    public static String actionAddress(Landscape landscape, String action) {
        return address(landscape, "auth") + "&kc_action=" + action;
    }

    /** Where the account console starts an action of the account's owner. */
    public static String consoleActionAddress(Landscape landscape, String action) {
        return consoleAddress(landscape) + "&kc_action=" + action;
    }

    /** Where a registration begins that no business system has asked for. */
    public static String consoleRegistration(Landscape landscape) {
        return consoleAddress(landscape, "registrations");
    }

    /** Where the account console sends its visitors. */
    public static String consoleLogin(Landscape landscape) {
        return consoleAddress(landscape, "auth");
    }

    private static String consoleAddress(Landscape landscape) {
        return consoleAddress(landscape, "auth");
    }

    private static String consoleAddress(Landscape landscape, String kind) {
        return landscape.server().realmUrl() + "/protocol/openid-connect/" + kind + "?"
                + Visitor.encode(fields(
                        "client_id", "account-console",
                        "redirect_uri", landscape.server().realmUrl() + "/account/",
                        "response_type", "code",
                        "scope", "openid",
                        "state", "s",
                        "code_challenge", CHALLENGE,
                        "code_challenge_method", "S256"));
    }

    /** Logs in by an account of the Guangdong platform, up to the page that its return leads to. */
    public Page guangdong(String uid) {
        return guangdong(open(), uid);
    }

    /** The same from a login page that is open. */
    public Page guangdong(Page login, String uid) {
        Element tab = login.document().selectFirst("a#uc-way-guangdong");
        if (tab == null) {
            throw new AssertionError("no way guangdong");
        }
        Page platform = visitor.get(tab.absUrl("href"));
        return visitor.get(Visitor.redirect(platform.uri() + "&sim_account=" + uid));
    }

    /** An access token as Keycloak's account console gets one after a login by password. */
    public String accountToken(String account, String password) {
        return accountToken(password(visitor.get(consoleAddress(landscape)), account, password));
    }

    /** The same of whoever is logged in. */
    public String accountToken() {
        return accountToken(visitor.get(consoleAddress(landscape)));
    }

    private String accountToken(Page console) {
        String code = console.uri().getQuery().replaceAll("(^|.*&)code=([^&]+).*", "$2");
        return token(fields(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "account-console",
                        "redirect_uri",
                        landscape.server().realmUrl() + "/account/",
                        "code_verifier",
                        VERIFIER,
                        "code",
                        code))
                .path("access_token")
                .asText();
    }

    static String address(Landscape landscape, String kind) {
        return landscape.server().realmUrl() + "/protocol/openid-connect/" + kind + "?"
                + Visitor.encode(fields(
                        "client_id", "construction",
                        "redirect_uri", callback(landscape),
                        "response_type", "code",
                        "scope", "openid",
                        "state", "s",
                        "nonce", "n",
                        "code_challenge", CHALLENGE,
                        "code_challenge_method", "S256"));
    }

    private static String callback(Landscape landscape) {
        return landscape.sandbox().url() + "/business/construction/callback";
    }

    /** Logs in and agrees to the service, as whoever has the account now and has not yet is asked to. */
    public Page passwordAndConsent(String account, String password) {
        return visitor.submit(password(account, password), fields("agreed", "true", "action", "next"));
    }

    public Page password(String account, String password) {
        return password(open(), account, password);
    }

    public Page password(Page page, String account, String password) {
        return visitor.submit(page, fields("username", account, "password", password));
    }

    /** Fills in the page that asks for a new password. */
    public Page changePassword(Page page, String password) {
        return visitor.submit(page, fields("password-new", password, "password-confirm", password));
    }

    /** Another tab of the login page. */
    public Page way(Page page, String id) {
        Element button = page.document().selectFirst("button#uc-way-" + id);
        if (button == null) {
            throw new AssertionError("no way " + id + " at " + page.uri());
        }
        return visitor.submit(page, Map.of("authenticationExecution", button.val()));
    }

    public Page smsTab() {
        return way(open(), "uc-sms");
    }

    /** Asks for a code, with a solved captcha. */
    public Page requestCode(Page page, String mobile) {
        return requestCode(page, mobile, visitor.captcha(page));
    }

    public Page requestCode(Page page, String mobile, String captcha) {
        return visitor.submit(page, fields("mobile", mobile, "captcha", captcha, "action", "send"));
    }

    public Page code(Page page, String mobile, String code) {
        return visitor.submit(page, fields("mobile", mobile, "code", code, "action", "login"));
    }

    /** What the token endpoint answers to a password that never was on the login page. */
    public JsonNode passwordGrant(String client, String account, String password) {
        return token(fields("grant_type", "password", "client_id", client, "username", account, "password", password));
    }

    /** The claims of the ID token that a business system gets for the code at the end of a login. */
    public JsonNode claims(Page loggedIn) {
        String code = loggedIn.uri().getQuery().replaceAll("(^|.*&)code=([^&]+).*", "$2");
        JsonNode tokens = token(fields(
                "grant_type",
                "authorization_code",
                "client_id",
                "construction",
                "client_secret",
                "demo-construction-secret",
                "redirect_uri",
                callback(landscape),
                "code_verifier",
                VERIFIER,
                "code",
                code));
        String payload = tokens.path("id_token").asText().split("\\.", -1)[1];
        return Json.parse(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    private JsonNode token(Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(landscape.server().realmUrl() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Visitor.encode(form)))
                .build();
        try {
            return Json.parse(HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
