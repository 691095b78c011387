package org.usercenter.bench.gate;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser with a session of the user center, whose single sign-ons are timed; one connection, one request at a time. */
final class Browser {
    // RFC 7636 appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]*login-actions[^\"]*)\"");
    private static final Pattern LOGIN_FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final int FOUND = 302;
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new HashMap<>();
    private final String endpoint;
    private final String callback;

    /** How long the two requests of a single sign-on took, in nanoseconds. */
    record SignOn(long authorization, long token) {}

    Browser(String server, String sandbox) {
        this.endpoint = server + "/realms/user-center/protocol/openid-connect/";
        this.callback = sandbox + "/business/land/callback";
    }

    void logIn(String client, String account, String password) throws IOException, InterruptedException {
        String page = send(HttpRequest.newBuilder(authorization(client)).GET()).body();
        URI action = URI.create(action(page).replace("&amp;", "&"));
        HttpResponse<String> response = send(form(action, Map.of("username", account, "password", password)));
        if (response.statusCode() != FOUND || code(response).isEmpty()) {
            throw new IllegalStateException("Not logged in: " + response.statusCode() + " " + text(response.body()));
        }
    }

    private static String action(String page) {
        for (Pattern pattern : new Pattern[] {LOGIN_FORM, FORM}) {
            Matcher matcher = pattern.matcher(page);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new IllegalStateException("No login form: " + text(page));
    }

    /** What a business system does with a browser that has a session: to the user center and back, then code for tokens. */
    SignOn signOn(String client) throws IOException, InterruptedException {
        HttpRequest.Builder asked =
                HttpRequest.newBuilder(authorization(client)).GET();
        long start = System.nanoTime();
        HttpResponse<String> back = send(asked);
        long authorization = System.nanoTime() - start;
        String code = code(back);
        if (back.statusCode() != FOUND || code.isEmpty()) {
            throw new IllegalStateException("No single sign-on: " + back.statusCode() + " " + text(back.body()));
        }
        HttpRequest.Builder exchange = form(
                URI.create(endpoint + "token"),
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", client,
                        "client_secret", Systems.secret(client),
                        "redirect_uri", callback,
                        "code_verifier", VERIFIER,
                        "code", code));
        start = System.nanoTime();
        HttpResponse<String> tokens = http.send(exchange.build(), HttpResponse.BodyHandlers.ofString());
        long token = System.nanoTime() - start;
        if (tokens.statusCode() != OK) {
            throw new IllegalStateException("No tokens: " + tokens.statusCode() + " " + tokens.body());
        }
        return new SignOn(authorization, token);
    }

    private URI authorization(String client) {
        return URI.create(endpoint + "auth?"
                + encode(Map.of(
                        "client_id", client,
                        "redirect_uri", callback,
                        "response_type", "code",
                        "scope", "openid",
                        "state", "s",
                        "nonce", "n",
                        "code_challenge", CHALLENGE,
                        "code_challenge_method", "S256")));
    }

    private static HttpRequest.Builder form(URI address, Map<String, String> values) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(values)));
    }

    private static String encode(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String code(HttpResponse<String> response) {
        Matcher matcher = CODE.matcher(response.headers().firstValue("Location").orElse(""));
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String text(String page) {
        return page.replaceAll("(?s)<(script|style).*?</\\1>|<[^>]*>|\\s+", " ");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        return response;
    }

    private void keep(String header) {
        String pair = header.substring(0, (header + ";").indexOf(';'));
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }
}
