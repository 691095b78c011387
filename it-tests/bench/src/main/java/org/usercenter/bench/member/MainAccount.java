package org.usercenter.bench.member;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.usercenter.bench.server.Browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A main account (主账号) at the account interface, with a token as the account pages get one. */
public final class MainAccount {
    private static final String CONSOLE = "account-console";

    private final ObjectMapper mapper = new ObjectMapper();
    private final String realm;
    private final Browser browser;

    /** At that server. */
    public MainAccount(String server) {
        this.realm = server + "/realms/user-center";
        this.browser = new Browser(server);
    }

    /** Opens a session, and gets an access token that is good for five minutes. */
    public String logIn(String account, String password) throws IOException, InterruptedException {
        return token(browser.logIn(CONSOLE, callback(), account, password));
    }

    /** Gets another token of the same session. */
    public String again() throws IOException, InterruptedException {
        return token(Browser.code(browser.send(browser.authorization(CONSOLE, callback()))));
    }

    private String token(String code) throws IOException, InterruptedException {
        return read(browser.sendBare(browser.tokens(code, Map.of("client_id", CONSOLE), callback())))
                .path("access_token")
                .asText();
    }

    private String callback() {
        return realm + "/account/";
    }

    /** Address in the account interface. */
    public String address(String path) {
        return realm + "/user-center/v1" + path;
    }

    /**
     * Calls the interface.
     *
     * @throws IllegalStateException when the answer is an error
     */
    public JsonNode call(String token, String method, String path, @Nullable Object body)
            throws IOException, InterruptedException {
        return read(browser.sendBare(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body)))));
    }

    private JsonNode read(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return mapper.readTree(answer.body());
    }
}
