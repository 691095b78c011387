package org.usercenter.e2e.http;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Somebody who fills in forms over plain HTTP, without JavaScript: quick set-up of accounts, and situations that no
 * browser produces (32 at once, a replayed proof).
 */
public final class Visitor {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String server;
    private final String address;
    // Keycloak's cookies are Secure; browsers send them to http://localhost all the same, java.net would not.
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    public Visitor(String server) {
        this(server, anyAddress());
    }

    /** Somebody at that address, which others may share. */
    public Visitor(String server, String address) {
        this.server = server;
        this.address = address;
    }

    /** Another tab of the same browser, with the cookies of this moment. */
    public Visitor twin() {
        Visitor twin = new Visitor(server, address);
        twin.cookies.putAll(cookies);
        return twin;
    }

    /** An own address, so that limits per source do not mix tests; a private one, because others need HTTPS. */
    public static String anyAddress() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + (1 + random.nextInt(254));
    }

    public Page get(String url) {
        return send(URI.create(url), (String) null);
    }

    /** Sends nothing with these headers, and keeps the cookies of the answer; its status. */
    public int post(String url, Map<String, String> headers) {
        HttpRequest.Builder request = request(URI.create(url)).POST(HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        return exchange(request.build()).statusCode();
    }

    /** Fills in the form that has these fields and sends it. */
    public Page submit(Page page, Map<String, String> fields) {
        Page.Submission submission = page.submission(fields);
        return send(submission.action(), submission.values());
    }

    /** Sends the first form with just these fields, of which some have several values. */
    public Page submitAll(Page page, Map<String, List<String>> fields) {
        String body = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> encode(Map.of(field.getKey(), value))))
                .collect(Collectors.joining("&"));
        return send(page.submission(Map.of()).action(), body);
    }

    /** Sends the first form with fields or buttons that it does not have. */
    public Page forge(Page page, Map<String, String> fields) {
        Page.Submission form = page.submission(Map.of());
        Map<String, String> values = new HashMap<>(form.values());
        values.putAll(fields);
        return send(form.action(), values);
    }

    /** Sends a file as the server's own page does. */
    public HttpResponse<String> upload(URI uri, byte[] content) {
        return exchange(request(uri)
                .header("Content-Type", "application/octet-stream")
                .header("Origin", server)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build());
    }

    /** What stands there, whatever it is; with further headers in pairs. */
    public HttpResponse<byte[]> fetch(URI uri, String... headers) {
        HttpRequest.Builder request = request(uri).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("GET " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Prepared for a race: everything done except the sending. */
    public Runnable prepared(Page page, Map<String, String> fields, java.util.function.Consumer<Page> result) {
        Page.Submission submission = page.submission(fields);
        return () -> result.accept(send(submission.action(), submission.values()));
    }

    /** The same, sent to a server itself behind a proxy; the answer's address leads to the proxy again. */
    public Runnable preparedAt(
            URI at, Page page, Map<String, String> fields, java.util.function.Consumer<Page> result) {
        Page.Submission submission = page.submission(fields);
        URI action = submission.action();
        URI there = at.resolve(action.getRawPath() + "?" + action.getRawQuery());
        return () -> result.accept(send(there, submission.values()));
    }

    /** Solves the captcha of the page; each call another challenge. */
    public String captcha(Page page) {
        Element widget = page.document().selectFirst("[challengeurl], [data-challenge-url]");
        if (widget == null) {
            throw new AssertionError("no captcha at " + page.uri());
        }
        String given = widget.hasAttr("challengeurl") ? "challengeurl" : "data-challenge-url";
        return Altcha.solve(challenge(URI.create(server).resolve(widget.attr(given))));
    }

    private JsonNode challenge(URI uri) {
        HttpResponse<String> response = exchange(request(uri).GET().build());
        if (response.statusCode() != 200) {
            // As whoever has no answer at all: a browser's script asks again.
            throw new IllegalStateException("no captcha", new IOException("status " + response.statusCode()));
        }
        return Json.parse(response.body());
    }

    private Page send(URI start, Map<String, String> form) {
        return send(start, encode(form));
    }

    private Page send(URI start, @org.jspecify.annotations.Nullable String form) {
        URI uri = start;
        HttpRequest.Builder request = navigation(uri);
        if (form == null) {
            request.GET();
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded");
            request.POST(HttpRequest.BodyPublishers.ofString(form));
        }
        HttpResponse<String> response = exchange(request.build());
        for (int hops = 0; hops < 12 && response.statusCode() / 100 == 3; hops++) {
            uri = uri.resolve(response.headers().firstValue("Location").orElseThrow());
            if (!uri.toString().startsWith(server + "/")) {
                return new Page(uri, response.statusCode(), Jsoup.parse(""));
            }
            response = exchange(navigation(uri).GET().build());
        }
        return new Page(uri, response.statusCode(), Jsoup.parse(response.body(), uri.toString()));
    }

    /** Where another site sends whoever asks it for that address. */
    public static String redirect(String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException("GET " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As a browser asks for a page: what answers a program gets otherwise depends on that. */
    private HttpRequest.Builder navigation(URI uri) {
        return request(uri).header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    }

    private HttpRequest.Builder request(URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(60))
                .header("X-Forwarded-For", address)
                .header("Accept-Language", "zh-CN");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        // HttpCookie splits at unknown attributes gracefully, but wants one cookie a header.
        for (HttpCookie cookie : HttpCookie.parse(header)) {
            if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }

    static String encode(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Convenience for forms in the order of their fields. */
    public static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }
}
