package org.usercenter.bench.gate;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import org.usercenter.bench.server.Browser;

/** Single sign-ons of a browser with a session of the user center, timed. */
final class SignOns {
    private static final int OK = 200;

    private final Browser browser;
    private final String callback;

    /** How long the two requests of a single sign-on took, in nanoseconds. */
    record SignOn(long authorization, long token) {}

    SignOns(String server, String sandbox) {
        this.browser = new Browser(server);
        this.callback = sandbox + "/business/land/callback";
    }

    void logIn(String client, String account, String password) throws IOException, InterruptedException {
        browser.logIn(client, callback, account, password);
    }

    /** What a business system does with a browser that has a session: to the user center and back, then code for tokens. */
    SignOn signOn(String client) throws IOException, InterruptedException {
        HttpRequest.Builder asked = browser.authorization(client, callback);
        long start = System.nanoTime();
        HttpResponse<String> back = browser.send(asked);
        long authorization = System.nanoTime() - start;
        HttpRequest.Builder exchange = browser.tokens(
                Browser.code(back), Map.of("client_id", client, "client_secret", Systems.secret(client)), callback);
        start = System.nanoTime();
        HttpResponse<String> tokens = browser.sendBare(exchange);
        long token = System.nanoTime() - start;
        if (tokens.statusCode() != OK) {
            throw new IllegalStateException("No tokens: " + tokens.statusCode() + " " + tokens.body());
        }
        return new SignOn(authorization, token);
    }
}
