package org.usercenter.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("L6")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WechatTest {
    private static final String CALLBACK = "http://localhost:1/realms/user-center/broker/wechat/endpoint";
    private static final String APP = "appid=wxdemo0000000001";
    private static final String SECRET = APP + "&secret=demo-wechat-secret";
    private static final Pattern UUID = Pattern.compile("data-uuid=\"(\\w+)\"");

    private final ObjectMapper mapper = new ObjectMapper();
    private final RunningSandbox sandbox = new RunningSandbox(URI.create("http://localhost:1/realms/user-center"), "");

    @BeforeEach
    void reset() throws IOException, InterruptedException {
        sandbox.send("DELETE", "/control", "", "");
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String connect(String more) {
        return "/connect/qrconnect?" + APP + "&redirect_uri=" + encode(CALLBACK)
                + "&response_type=code&scope=snsapi_login&state=" + encode("a.b c") + more;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private String codeOf(String user) throws IOException, InterruptedException {
        String target = location(sandbox.get(connect("&sim_user=" + user)));
        assertThat(target).startsWith(CALLBACK + "?code=").endsWith("&state=a.b+c");
        return target.replaceFirst(".*code=(\\w+).*", "$1");
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = sandbox.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain");
        return mapper.readTree(answer.body());
    }

    private JsonNode token(String code) throws IOException, InterruptedException {
        return json("/sns/oauth2/access_token?" + SECRET + "&code=" + code + "&grant_type=authorization_code");
    }

    private static String credentials(JsonNode token) {
        return "access_token=" + token.path("access_token").asText() + "&openid="
                + token.path("openid").asText();
    }

    private JsonNode userinfo(JsonNode token) throws IOException, InterruptedException {
        return json("/sns/userinfo?" + credentials(token) + "&lang=zh_CN");
    }

    private void toggle(String json) throws IOException, InterruptedException {
        assertThat(sandbox.control("PUT", "wechat/toggles", json).has("unionid"))
                .isTrue();
    }

    private void mode(String json) throws IOException, InterruptedException {
        assertThat(sandbox.control("PUT", "wechat", json).has("mode")).isTrue();
    }

    private static int errcode(JsonNode answer) {
        return answer.path("errcode").asInt();
    }

    private String shownUuid() throws IOException, InterruptedException {
        Matcher uuid = UUID.matcher(sandbox.get(connect("")).body());
        assertThat(uuid.find()).isTrue();
        return uuid.group(1);
    }

    private String poll(String uuid, int last) throws IOException, InterruptedException {
        return sandbox.get("/connect/l/qrconnect?uuid=" + uuid + "&last=" + last)
                .body();
    }

    private JsonNode phone(String uuid, String action) throws IOException, InterruptedException {
        return sandbox.control("POST", "wechat/" + uuid, "{\"action\":\"" + action + "\",\"user\":\"wang\"}");
    }

    @Test
    void aCodeBuysATokenAndTheTokenTheNicknameWithItsEmoji() throws IOException, InterruptedException {
        JsonNode token = token(codeOf("zhang"));
        assertThat(token.path("expires_in").asInt()).isEqualTo(7200);
        assertThat(token.path("scope").asText()).isEqualTo("snsapi_login");
        assertThat(token.has("token_type")).isFalse();
        JsonNode user = userinfo(token);
        assertThat(user.path("nickname").asText()).isEqualTo("张伟🌊");
        assertThat(user.path("openid").asText())
                .hasSize(28)
                .isEqualTo(token.path("openid").asText());
        assertThat(user.path("unionid").asText())
                .hasSize(28)
                .isEqualTo(token.path("unionid").asText());
        assertThat(user.path("privilege").isArray()).isTrue();
    }

    @Test
    void theSameUserIsTheSameEveryTime() throws IOException, InterruptedException {
        assertThat(token(codeOf("somebody-new")).path("unionid"))
                .isEqualTo(token(codeOf("somebody-new")).path("unionid"));
        assertThat(sandbox.control("GET", "wechat/users", "").toString()).contains("somebody-new");
    }

    @Test
    void aCodeIsGoodOnce() throws IOException, InterruptedException {
        String code = codeOf("li");
        token(code);
        JsonNode again = token(code);
        assertThat(errcode(again)).isEqualTo(40163);
        assertThat(again.path("errmsg").asText()).matches("code been used, rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}");
    }

    @Test
    void aCodeIsGoodForTenMinutes() throws IOException, InterruptedException {
        String early = codeOf("li");
        String late = codeOf("li");
        sandbox.control("PUT", "clock", "{\"advanceSeconds\":590}");
        assertThat(token(early).has("access_token")).isTrue();
        sandbox.control("PUT", "clock", "{\"advanceSeconds\":10}");
        assertThat(errcode(token(late))).isEqualTo(40029);
    }

    @ParameterizedTest
    @CsvSource({
        "secret=demo-wechat-secret&code=x, 41002",
        "appid=wx1&secret=demo-wechat-secret&code=x, 40013",
        "appid=wxdemo0000000001&code=x, 41004",
        "appid=wxdemo0000000001&secret=x&code=x, 40125",
        "appid=wxdemo0000000001&secret=demo-wechat-secret, 41008",
        "appid=wxdemo0000000001&secret=demo-wechat-secret&code=x, 40029"
    })
    void theTokenEndpointChecksEveryParameter(String query, int errcode) throws IOException, InterruptedException {
        assertThat(errcode(json("/sns/oauth2/access_token?grant_type=authorization_code&" + query)))
                .isEqualTo(errcode);
    }

    @Test
    void anotherGrantTypeIsRefused() throws IOException, InterruptedException {
        assertThat(errcode(json("/sns/oauth2/access_token?" + SECRET + "&code=x&grant_type=password")))
                .isEqualTo(40002);
    }

    @Test
    void userinfoChecksTokenAndOpenid() throws IOException, InterruptedException {
        JsonNode token = token(codeOf("li"));
        String accessToken = token.path("access_token").asText();
        assertThat(errcode(json("/sns/userinfo?openid=o"))).isEqualTo(41001);
        assertThat(errcode(json("/sns/userinfo?access_token=x&openid=o"))).isEqualTo(40001);
        assertThat(errcode(json("/sns/userinfo?access_token=" + accessToken))).isEqualTo(41009);
        assertThat(errcode(json("/sns/userinfo?access_token=" + accessToken + "&openid=o")))
                .isEqualTo(40003);
    }

    @Test
    void aTokenEndsAfterTwoHoursAndIsRefreshed() throws IOException, InterruptedException {
        JsonNode token = token(codeOf("li"));
        assertThat(json("/sns/auth?" + credentials(token)).path("errmsg").asText())
                .isEqualTo("ok");
        sandbox.control("PUT", "clock", "{\"advanceSeconds\":7200}");
        assertThat(errcode(json("/sns/auth?" + credentials(token)))).isEqualTo(42001);
        String refresh = "/sns/oauth2/refresh_token?" + APP + "&grant_type=refresh_token&refresh_token=";
        JsonNode fresh = json(refresh + token.path("refresh_token").asText());
        assertThat(userinfo(fresh).path("openid")).isEqualTo(token.path("openid"));
        assertThat(errcode(json(refresh + "x"))).isEqualTo(40030);
        sandbox.control("PUT", "clock", "{\"advanceSeconds\":2592000}");
        assertThat(errcode(json(refresh + token.path("refresh_token").asText())))
                .isEqualTo(42002);
    }

    @ParameterizedTest
    @CsvSource({"'{\"unionid\":\"absent\"}', false", "'{\"openidOnly\":true}', false", "'{\"unionid\":\"empty\"}', true"
    })
    void theUnionidCanBeMissing(String toggles, boolean present) throws IOException, InterruptedException {
        toggle(toggles);
        JsonNode token = token(codeOf("li"));
        assertThat(token.has("unionid")).isEqualTo(present);
        assertThat(token.path("unionid").asText("")).isEmpty();
        assertThat(userinfo(token).path("unionid").asText("")).isEmpty();
    }

    @Test
    void anAppWithTheOpenidOnlyGetsNoUserinfo() throws IOException, InterruptedException {
        toggle("{\"openidOnly\":true}");
        assertThat(errcode(userinfo(token(codeOf("li"))))).isEqualTo(48001);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"mode\":\"fail\"}', -1",
        "'{\"mode\":\"limit\"}', 45011",
        "'{\"mode\":\"refuse\"}', 48001",
        "'{\"mode\":\"refuse\",\"code\":\"40029\"}', 40029",
        "'{\"mode\":\"wrong-signature\"}', 40125"
    })
    void theApiFailsAsTold(String behaviour, int errcode) throws IOException, InterruptedException {
        String code = codeOf("li");
        mode(behaviour);
        assertThat(errcode(token(code))).isEqualTo(errcode);
    }

    @Test
    void theApiIsBusyOrAPageAsSwitched() throws IOException, InterruptedException {
        String code = codeOf("li");
        toggle("{\"busy\":true}");
        assertThat(errcode(token(code))).isEqualTo(-1);
        toggle("{\"busy\":false,\"html\":true}");
        HttpResponse<String> page = sandbox.get("/sns/oauth2/access_token?" + SECRET + "&code=" + code);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).startsWith("<html>");
        toggle("{\"html\":false}");
        assertThat(token(code).has("access_token")).isTrue();
    }

    @Test
    void aFailureCanConcernOneCallOnly() throws IOException, InterruptedException {
        toggle("{\"only\":\"userinfo\"}");
        mode("{\"mode\":\"fail\"}");
        JsonNode token = token(codeOf("li"));
        assertThat(token.has("access_token")).isTrue();
        assertThat(errcode(userinfo(token))).isEqualTo(-1);
    }

    @Test
    void aBrokenServerAnswersHtmlAndADroppedConnectionNothing() throws IOException, InterruptedException {
        mode("{\"mode\":\"http-500\",\"times\":1}");
        assertThat(sandbox.get("/sns/userinfo").statusCode()).isEqualTo(500);
        mode("{\"mode\":\"drop\"}");
        assertThatThrownBy(() -> sandbox.get("/sns/userinfo")).isInstanceOf(IOException.class);
    }

    @Test
    void aLieIsAboutSomebodyElse() throws IOException, InterruptedException {
        JsonNode token = token(codeOf("zhang"));
        mode("{\"mode\":\"lie\"}");
        assertThat(userinfo(token).path("openid")).isNotEqualTo(token.path("openid"));
    }

    @Test
    void thePageMayStandInAFrameAndNoOther() throws IOException, InterruptedException {
        HttpResponse<String> page = sandbox.get(connect("&self_redirect=true&lang=en&style=black"));
        assertThat(page.body()).contains("Scan with WeChat", "data-self=\"true\"", "data:image/svg+xml;base64,");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors http: https:");
        assertThat(sandbox.get("/phone/wechat")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("frame-ancestors 'none'");
        sandbox.get("/?lang=zh-CN");
    }

    @ParameterizedTest
    @CsvSource({
        "appid=wx1&redirect_uri=http://localhost:1/x&scope=snsapi_login&response_type=code, 该链接无法访问",
        "appid=wxdemo0000000001&redirect_uri=http://evil.example/x&scope=snsapi_login&response_type=code, 该链接无法访问",
        "appid=wxdemo0000000001&redirect_uri=javascript:x&scope=snsapi_login&response_type=code, 该链接无法访问",
        "appid=wxdemo0000000001&redirect_uri=%25&scope=snsapi_login&response_type=code, 该链接无法访问",
        "appid=wxdemo0000000001&scope=snsapi_login&response_type=code, 该链接无法访问",
        "appid=wxdemo0000000001&redirect_uri=http://localhost:1/x&scope=snsapi_userinfo&response_type=code, Scope"
    })
    void thePageChecksWhoAsks(String query, String text) throws IOException, InterruptedException {
        HttpResponse<String> page = sandbox.get("/connect/qrconnect?sim_user=li&" + query);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"wx-error\"", text);
    }

    @Test
    void thePageFollowsThePhone() throws IOException, InterruptedException {
        String uuid = shownUuid();
        assertThat(sandbox.get("/phone/wechat?uuid=" + uuid).body()).contains("张伟🌊", "value=\"new\"");
        assertThat(poll(uuid, 408)).isEqualTo("window.wx_errcode=404;window.wx_code='';");
        assertThat(sandbox.post("/phone/wechat", "uuid=" + uuid + "&action=confirm&user=new&nickname=%F0%9F%98%80")
                        .statusCode())
                .isEqualTo(200);
        String confirmed = poll(uuid, 404);
        assertThat(confirmed).startsWith("window.wx_errcode=405;");
        JsonNode token = token(confirmed.replaceFirst(".*wx_code='(\\w+)'.*", "$1"));
        assertThat(userinfo(token).path("nickname").asText()).isEqualTo("😀");
    }

    @Test
    void aPollThatWaitsHearsOfTheChange() throws Exception {
        String uuid = shownUuid();
        var waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return poll(uuid, 408);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        phone(uuid, "scan");
        assertThat(waiting.get(9, TimeUnit.SECONDS)).contains("404");
    }

    @Test
    void aRefusalEndsOnThePage() throws IOException, InterruptedException {
        String uuid = shownUuid();
        assertThat(phone("latest", "refuse").path("state").asText()).isEqualTo("refused");
        assertThat(poll(uuid, 408)).isEqualTo("window.wx_errcode=403;window.wx_code='';");
        assertThat(sandbox.send("POST", "/control/wechat/" + uuid, "{\"action\":\"confirm\"}", "application/json")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aRefusalGoesBackWhereOlderDocumentsSaySo() throws IOException, InterruptedException {
        toggle("{\"refused\":true,\"refusedRedirect\":true}");
        assertThat(location(sandbox.get(connect("&sim_user=li")))).isEqualTo(CALLBACK + "?state=a.b+c");
        String uuid = shownUuid();
        assertThat(phone(uuid, "confirm").path("state").asText()).isEqualTo("refused");
        assertThat(poll(uuid, 408)).contains("wx_back=1");
    }

    @Test
    void aRefusalWithoutAWayBackIsAPage() throws IOException, InterruptedException {
        toggle("{\"refused\":true}");
        HttpResponse<String> page = sandbox.get(connect("&sim_user=li"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("你已取消此次登录");
    }

    @Test
    void aQrCodeLivesFiveMinutes() throws IOException, InterruptedException {
        String uuid = shownUuid();
        sandbox.control("PUT", "clock", "{\"advanceSeconds\":300}");
        assertThat(poll(uuid, 408)).contains("402");
        assertThat(sandbox.get("/phone/wechat?uuid=" + uuid + "&lang=zh-CN").body())
                .contains("已失效");
    }

    @Test
    void theControlListsWhatIsOpenWithoutCodes() throws IOException, InterruptedException {
        String uuid = shownUuid();
        phone(uuid, "confirm");
        JsonNode state = sandbox.control("GET", "wechat", "");
        assertThat(state.at("/open/0/uuid").asText()).isEqualTo(uuid);
        assertThat(state.at("/open/0/user").asText()).isEqualTo("wang");
        assertThat(state.at("/open/0").has("code")).isFalse();
        assertThat(state.path("toggles").path("unionid").asText()).isEqualTo("normal");
    }

    @Test
    void anUnknownSwitchIsRefused() throws IOException, InterruptedException {
        assertThat(sandbox.send("PUT", "/control/wechat/toggles", "{\"other\":true}", "application/json")
                        .statusCode())
                .isEqualTo(400);
        assertThat(sandbox.send("PUT", "/control/wechat/toggles", "{\"unionid\":\"no\"}", "application/json")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aResetForgetsSwitchesCodesAndQrCodes() throws IOException, InterruptedException {
        String code = codeOf("li");
        shownUuid();
        toggle("{\"busy\":true}");
        sandbox.send("DELETE", "/control", "", "");
        assertThat(errcode(token(code))).isEqualTo(40029);
        assertThat(sandbox.control("GET", "wechat", "").path("open")).isEmpty();
    }

    @Test
    void thePageCanBeDown() throws IOException, InterruptedException {
        toggle("{\"only\":\"page\"}");
        mode("{\"mode\":\"fail\"}");
        assertThat(sandbox.get(connect("")).statusCode()).isEqualTo(500);
    }

    @Test
    void thePlatformAloneCanBeMadeOrdinaryAgain() throws IOException, InterruptedException {
        toggle("{\"busy\":true}");
        mode("{\"mode\":\"fail\"}");
        JsonNode state = sandbox.control("DELETE", "wechat", "");
        assertThat(state.path("mode").asText()).isEqualTo("ok");
        assertThat(state.at("/toggles/busy").asBoolean()).isFalse();
    }
}
