package org.usercenter.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A sandbox, and a website that logs in with WeChat. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WechatScene {
    static final String CALLBACK = "http://localhost:1/realms/user-center/broker/wechat/endpoint";
    static final String APP = "appid=wxdemo0000000001";
    static final String SECRET = APP + "&secret=demo-wechat-secret";
    static final Pattern UUID = Pattern.compile("data-uuid=\"(\\w+)\"");

    final ObjectMapper mapper = new ObjectMapper();
    final RunningSandbox sandbox = new RunningSandbox(URI.create("http://localhost:1/realms/user-center"), "");

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

    static String connect(String more) {
        return "/connect/qrconnect?" + APP + "&redirect_uri=" + encode(CALLBACK)
                + "&response_type=code&scope=snsapi_login&state=" + encode("a.b c") + more;
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    String codeOf(String user) throws IOException, InterruptedException {
        String target = location(sandbox.get(connect("&sim_user=" + user)));
        assertThat(target).startsWith(CALLBACK + "?code=").endsWith("&state=a.b+c");
        return target.replaceFirst(".*code=(\\w+).*", "$1");
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = sandbox.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain");
        return mapper.readTree(answer.body());
    }

    JsonNode token(String code) throws IOException, InterruptedException {
        return json("/sns/oauth2/access_token?" + SECRET + "&code=" + code + "&grant_type=authorization_code");
    }

    static String credentials(JsonNode token) {
        return "access_token=" + token.path("access_token").asText() + "&openid="
                + token.path("openid").asText();
    }

    JsonNode userinfo(JsonNode token) throws IOException, InterruptedException {
        return json("/sns/userinfo?" + credentials(token) + "&lang=zh_CN");
    }

    void toggle(String json) throws IOException, InterruptedException {
        assertThat(sandbox.control("PUT", "wechat/toggles", json).has("unionid"))
                .isTrue();
    }

    void mode(String json) throws IOException, InterruptedException {
        assertThat(sandbox.control("PUT", "wechat", json).has("mode")).isTrue();
    }

    static int errcode(JsonNode answer) {
        return answer.path("errcode").asInt();
    }

    String shownUuid() throws IOException, InterruptedException {
        Matcher uuid = UUID.matcher(sandbox.get(connect("")).body());
        assertThat(uuid.find()).isTrue();
        return uuid.group(1);
    }

    String poll(String uuid, int last) throws IOException, InterruptedException {
        return sandbox.get("/connect/l/qrconnect?uuid=" + uuid + "&last=" + last)
                .body();
    }

    JsonNode phone(String uuid, String action) throws IOException, InterruptedException {
        return sandbox.control("POST", "wechat/" + uuid, "{\"action\":\"" + action + "\",\"user\":\"wang\"}");
    }
}
