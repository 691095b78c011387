package org.usercenter.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A sandbox, and a system that logs in at the Guangdong platform. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GuangdongScene {
    static final String ISSUER = "http://localhost:1/realms/user-center";
    static final String CALLBACK = ISSUER + "/broker/guangdong/endpoint";
    static final String CURRENT = "/pscp/sso/connect/page";
    static final String CLIENT = "client_id=uc-demo&redirect_uri=" + encode(CALLBACK);
    static final String AUTHORIZE = "?" + CLIENT + "&service=initService&scope=all&response_type=code&state=s1";
    static final String SECRET = CLIENT + "&client_secret=demo-guangdong-secret&scope=all";

    final ObjectMapper mapper = new ObjectMapper();
    final RunningSandbox sandbox = new RunningSandbox(URI.create(ISSUER), "");

    @BeforeEach
    void reset() throws IOException, InterruptedException {
        sandbox.send("DELETE", "/control", "", "");
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    String codeOf(String uid) throws IOException, InterruptedException {
        String target = location(sandbox.get(CURRENT + "/oauth2/authorize" + AUTHORIZE + "&sim_account=" + uid));
        assertThat(target).startsWith(CALLBACK + "?code=");
        return target.replaceFirst(".*code=(\\w+).*", "$1");
    }

    static String tokenQuery(String code) {
        return SECRET + "&grant_type=authorization_code&code=" + code;
    }

    JsonNode token(String code) throws IOException, InterruptedException {
        return sandbox.json(CURRENT + "/oauth2/access_token?" + tokenQuery(code));
    }

    JsonNode info(JsonNode token) throws IOException, InterruptedException {
        return sandbox.json(CURRENT + "/oauth2/tokeninfo?access_token="
                + encode(token.path("access_token").asText()));
    }

    JsonNode profileOf(String uid) throws IOException, InterruptedException {
        return info(token(codeOf(uid)));
    }

    void toggle(String json) throws IOException, InterruptedException {
        assertThat(sandbox.control("PUT", "guangdong/toggles", json).has("echoState"))
                .isTrue();
    }

    void mode(String json) throws IOException, InterruptedException {
        assertThat(sandbox.control("PUT", "guangdong", json).has("mode")).isTrue();
    }
}
