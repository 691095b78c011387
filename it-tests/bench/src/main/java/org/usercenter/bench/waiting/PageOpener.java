package org.usercenter.bench.waiting;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opens login pages, chooses the licence's tab and finds out under which name its code is asked for. */
final class PageOpener {
    private static final int AT_ONCE = 4;
    private static final int BYTE = 256;
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]*login-actions[^\"]*)\"");
    private static final Pattern WAY = Pattern.compile("<button[^>]*id=\"uc-way-uc-elicence\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
    private static final Pattern STATUS = Pattern.compile("data-status-url=\"([^\"]*)\"");
    private static final Pattern TICKET = Pattern.compile("data-ticket=\"([^\"]*)\"");
    private static final String SESSION = "AUTH_SESSION_ID";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI login;

    PageOpener(String server, String sandbox) {
        this.login = URI.create(server + "/realms/user-center/protocol/openid-connect/auth?client_id=construction"
                + "&response_type=code&scope=openid&state=s&nonce=n&code_challenge_method=S256"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri="
                + encoded(sandbox + "/business/construction/callback"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Each of another browser at another address. */
    List<WaitingPage> open(int pages) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<WaitingPage>> opening = new ArrayList<>();
            for (int number = 0; number < pages; number++) {
                String address = "10.%d.%d.%d".formatted(number / BYTE / BYTE, number / BYTE % BYTE, number % BYTE);
                opening.add(threads.submit(() -> open(address)));
            }
            List<WaitingPage> open = new ArrayList<>();
            for (Future<WaitingPage> each : opening) {
                open.add(each.get());
            }
            return open;
        } finally {
            threads.shutdownNow();
        }
    }

    private WaitingPage open(String address) throws IOException, InterruptedException {
        Map<String, String> cookies = new HashMap<>();
        String tabs = page(HttpRequest.newBuilder(login), address, cookies);
        String form = "authenticationExecution=" + encoded(found(VALUE, found(WAY, tabs, 0), 1));
        String code = page(
                HttpRequest.newBuilder(URI.create(unescaped(found(FORM, tabs, 1))))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                address,
                cookies);
        URI status = URI.create(unescaped(found(STATUS, code, 1)) + "?ticket=" + encoded(found(TICKET, code, 1)));
        return new WaitingPage(status, SESSION + "=" + cookies.get(SESSION), address);
    }

    private String page(HttpRequest.Builder request, String address, Map<String, String> cookies)
            throws IOException, InterruptedException {
        request.header("X-Forwarded-For", address);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String pair = cookie.substring(0, (cookie + ";").indexOf(';'));
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return response.body();
    }

    private static String found(Pattern pattern, String page, int group) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException(
                    "The page has no " + pattern + ": " + page.replaceAll("(?s)<[^>]*>|\\s+", " "));
        }
        return matcher.group(group);
    }

    private static String unescaped(String attribute) {
        return attribute.replace("&amp;", "&");
    }
}
