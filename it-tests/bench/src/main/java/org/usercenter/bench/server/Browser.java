package org.usercenter.bench.server;

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

/** A browser as far as logging in by password needs one; one connection, one request at a time. */
public final class Browser {
    // RFC 7636 appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]*login-actions[^\"]*)\"");
    private static final Pattern LOGIN_FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final int FOUND = 302;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new HashMap<>();
    private final String endpoint;

    /** @param server base address */
    public Browser(String server) {
        this.endpoint = server + "/realms/user-center/protocol/openid-connect/";
    }

    /** Asks for a code, which comes at once where there is a session. */
    public HttpRequest.Builder authorization(String client, String callback) {
        return HttpRequest.newBuilder(URI.create(endpoint + "auth?"
                        + encode(Map.of(
                                "client_id", client,
                                "redirect_uri", callback,
                                "response_type", "code",
                                "scope", "openid",
                                "state", "s",
                                "nonce", "n",
                                "code_challenge", CHALLENGE,
                                "code_challenge_method", "S256"))))
                .GET();
    }

    /**
     * Opens a session by password.
     *
     * @return the code for the client
     * @throws IllegalStateException when there is none
     */
    public String logIn(String client, String callback, String account, String password)
            throws IOException, InterruptedException {
        String page = send(authorization(client, callback)).body();
        URI action = URI.create(action(page).replace("&amp;", "&"));
        return code(send(form(action, Map.of("username", account, "password", password))));
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

    /**
     * The code that an answer brings along.
     *
     * @throws IllegalStateException when there is none
     */
    public static String code(HttpResponse<String> answer) {
        Matcher matcher = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
        if (answer.statusCode() != FOUND || !matcher.find()) {
            throw new IllegalStateException("No code: " + answer.statusCode() + " " + text(answer.body()));
        }
        return matcher.group(1);
    }

    private static String text(String page) {
        return page.replaceAll("(?s)<(script|style).*?</\\1>|<[^>]*>|\\s+", " ");
    }

    /** Asks for the tokens of a code. */
    public HttpRequest.Builder tokens(String code, Map<String, String> client, String callback) {
        Map<String, String> values = new HashMap<>(client);
        values.put("grant_type", "authorization_code");
        values.put("redirect_uri", callback);
        values.put("code_verifier", VERIFIER);
        values.put("code", code);
        return form(URI.create(endpoint + "token"), values);
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

    /** With the cookies. */
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response = sendBare(request);
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        return response;
    }

    /** As a server that is behind a page does, without cookies. */
    public HttpResponse<String> sendBare(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
