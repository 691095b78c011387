package org.usercenter.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L1")
@Tag("B4")
@Tag("B5")
class BusinessSystemsTest {
    private static final String HOME = "/business/construction";

    private final FakeProvider provider = new FakeProvider();
    private final RunningSandbox sandbox = new RunningSandbox(provider.issuer(), "");

    @AfterEach
    void stop() {
        sandbox.close();
        provider.close();
    }

    /** Starts a login and returns the parameters of the authorization request. */
    private Map<String, String> start(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = sandbox.get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        URI target = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(target.getPath()).isEqualTo("/auth");
        Map<String, String> parameters = new HashMap<>();
        for (String pair : target.getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        provider.expect(parameters.getOrDefault("nonce", ""), parameters.getOrDefault("code_challenge", ""));
        return parameters;
    }

    private HttpResponse<String> finish(String state) throws IOException, InterruptedException {
        return sandbox.get(HOME + "/callback?code=abc&state=" + state);
    }

    private HttpResponse<String> logIn() throws IOException, InterruptedException {
        return finish(start(HOME + "/login").getOrDefault("state", ""));
    }

    private boolean loggedIn() throws IOException, InterruptedException {
        return sandbox.json(HOME + "/session.json").path("loggedIn").asBoolean();
    }

    @Test
    void theAuthorizationRequestIsACodeFlowWithPkceStateAndNonce() throws IOException, InterruptedException {
        Map<String, String> request = start(HOME + "/login?lang=en");
        assertThat(request)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "construction")
                .containsEntry("redirect_uri", sandbox.url() + HOME + "/callback")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("ui_locales", "en")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void registrationIsAskedForByPrompt() throws IOException, InterruptedException {
        assertThat(start(HOME + "/login?prompt=create")).containsEntry("prompt", "create");
    }

    @Test
    void afterLoginThePageShowsTheClaims() throws IOException, InterruptedException {
        HttpResponse<String> answer = logIn();
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains(HOME);
        assertThat(sandbox.get(HOME + "?lang=en").body())
                .contains("zhang.wei", "2 · Verified", "Password", "张伟&lt;b&gt;", "real_name_level")
                .doesNotContain("张伟<b>");
    }

    @Test
    void aSessionOfOneSystemIsNoneOfAnother() throws IOException, InterruptedException {
        logIn();
        assertThat(sandbox.json("/business/procurement/session.json")
                        .path("loggedIn")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aStateThatWasNotStartedHereIsRefused() throws IOException, InterruptedException {
        start(HOME + "/login");
        assertThat(finish("forged").statusCode()).isEqualTo(400);
        assertThat(loggedIn()).isFalse();
    }

    @Test
    void aStateWorksOnce() throws IOException, InterruptedException {
        String state = start(HOME + "/login").getOrDefault("state", "");
        finish(state);
        assertThat(finish(state).statusCode()).isEqualTo(400);
    }

    @Test
    void twoTabsCanLogInSideBySide() throws IOException, InterruptedException {
        Map<String, String> first = start(HOME + "/login");
        start(HOME + "/login");
        provider.expect(first.getOrDefault("nonce", ""), first.getOrDefault("code_challenge", ""));
        assertThat(finish(first.getOrDefault("state", "")).statusCode()).isEqualTo(302);
        assertThat(loggedIn()).isTrue();
    }

    @Test
    void anIdTokenWithAnotherNonceIsRefused() throws IOException, InterruptedException {
        Map<String, String> request = start(HOME + "/login");
        provider.expect("other", request.getOrDefault("code_challenge", ""));
        assertThat(finish(request.getOrDefault("state", "")).statusCode()).isEqualTo(502);
        assertThat(loggedIn()).isFalse();
    }

    @Test
    void anIdTokenSignedByAStrangerIsRefused() throws IOException, InterruptedException {
        provider.signWithUnknownKey();
        assertThat(logIn().statusCode()).isEqualTo(502);
        assertThat(loggedIn()).isFalse();
    }

    @Test
    void aRefusalOfTheUserCenterIsShown() throws IOException, InterruptedException {
        String state = start(HOME + "/login").getOrDefault("state", "");
        HttpResponse<String> answer = sandbox.get(HOME + "/callback?error=access_denied&state=" + state);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("access_denied");
    }

    @Test
    void logoutEndsTheSessionHereAndLeadsToTheUserCenter() throws IOException, InterruptedException {
        logIn();
        HttpResponse<String> answer = sandbox.post(HOME + "/logout", "");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(provider.issuer() + "/logout?")
                .contains("id_token_hint=", "post_logout_redirect_uri=", "state=");
        assertThat(loggedIn()).isFalse();
    }

    @Test
    void aBackChannelLogoutEndsTheSession() throws IOException, InterruptedException {
        logIn();
        HttpResponse<String> answer =
                sandbox.post(HOME + "/backchannel-logout", "logout_token=" + provider.logoutToken("construction"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(loggedIn()).isFalse();
        assertThat(sandbox.get(HOME + "?lang=en").body()).contains("ended by the User Center");
    }

    @Test
    void aLogoutTokenForAnotherSystemIsRefused() throws IOException, InterruptedException {
        logIn();
        HttpResponse<String> answer =
                sandbox.post(HOME + "/backchannel-logout", "logout_token=" + provider.logoutToken("property"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(loggedIn()).isTrue();
    }

    @Test
    void aForgedLogoutTokenIsRefused() throws IOException, InterruptedException {
        logIn();
        provider.signWithUnknownKey();
        String forged = provider.logoutToken("construction");
        assertThat(sandbox.post(HOME + "/backchannel-logout", "logout_token=" + forged)
                        .statusCode())
                .isEqualTo(400);
        assertThat(sandbox.post(HOME + "/backchannel-logout", "").statusCode()).isEqualTo(400);
        assertThat(loggedIn()).isTrue();
    }

    @Test
    void aLogoutTokenIsNotAcceptedTwice() throws IOException, InterruptedException {
        String token = provider.logoutToken("construction");
        sandbox.post(HOME + "/backchannel-logout", "logout_token=" + token);
        logIn();
        assertThat(sandbox.post(HOME + "/backchannel-logout", "logout_token=" + token)
                        .statusCode())
                .isEqualTo(400);
        assertThat(loggedIn()).isTrue();
    }
}
