package org.usercenter.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("L4")
@Tag("R4")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuangdongTest {
    private static final String ISSUER = "http://localhost:1/realms/user-center";
    private static final String CALLBACK = ISSUER + "/broker/guangdong/endpoint";
    private static final String CURRENT = "/pscp/sso/connect/page";
    private static final String CLIENT = "client_id=uc-demo&redirect_uri=" + encode(CALLBACK);
    private static final String AUTHORIZE = "?" + CLIENT + "&service=initService&scope=all&response_type=code&state=s1";
    private static final String SECRET = CLIENT + "&client_secret=demo-guangdong-secret&scope=all";

    private final ObjectMapper mapper = new ObjectMapper();
    private final RunningSandbox sandbox = new RunningSandbox(URI.create(ISSUER), "");

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

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private String codeOf(String uid) throws IOException, InterruptedException {
        String target = location(sandbox.get(CURRENT + "/oauth2/authorize" + AUTHORIZE + "&sim_account=" + uid));
        assertThat(target).startsWith(CALLBACK + "?code=");
        return target.replaceFirst(".*code=(\\w+).*", "$1");
    }

    private static String tokenQuery(String code) {
        return SECRET + "&grant_type=authorization_code&code=" + code;
    }

    private JsonNode token(String code) throws IOException, InterruptedException {
        return sandbox.json(CURRENT + "/oauth2/access_token?" + tokenQuery(code));
    }

    private JsonNode info(JsonNode token) throws IOException, InterruptedException {
        return sandbox.json(CURRENT + "/oauth2/tokeninfo?access_token="
                + encode(token.path("access_token").asText()));
    }

    private JsonNode profileOf(String uid) throws IOException, InterruptedException {
        return info(token(codeOf(uid)));
    }

    private void toggle(String json) throws IOException, InterruptedException {
        assertThat(sandbox.control("PUT", "guangdong/toggles", json).has("echoState"))
                .isTrue();
    }

    private void mode(String json) throws IOException, InterruptedException {
        assertThat(sandbox.control("PUT", "guangdong", json).has("mode")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/am", "/tif/sso/connect/page", "/pscp/sso/connect/page"})
    void everyGenerationLogsIn(String base) throws IOException, InterruptedException {
        HttpResponse<String> page = sandbox.get(base + "/oauth2/authorize/" + AUTHORIZE + "&lang=zh-CN");
        assertThat(page.body()).contains("value=\"gd-p-zhangwei\"", "四级 · L2", "深圳市示例建设有限公司", "经办人");
        String back = location(sandbox.post(base + "/oauth2/login", CLIENT + "&state=s1&uid=gd-p-zhangwei"));
        assertThat(back).matches("\\Q" + CALLBACK + "\\E\\?code=\\w+");
        String query = tokenQuery(back.replaceFirst(".*code=", ""));
        JsonNode token = sandbox.json(base + "/oauth2/access_token?" + query);
        assertThat(token.path("expires_in").asInt()).isEqualTo(179);
        assertThat(token.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(token.path("access_token").asText().endsWith("@node1")).isEqualTo(base.equals("/am"));
        JsonNode profile = sandbox.json(base + "/oauth2/tokeninfo?access_token="
                + encode(token.path("access_token").asText()));
        assertThat(profile.at("/userobj/cn").asText()).isEqualTo("张伟");
        assertThat(profile.at("/userobj/idcardnumber").asText()).isEqualTo("110108197909123314");
        assertThat(profile.path("pareobj").asText()).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tif/sso/static/", "/pscp/sso/static/"})
    void theShortFormsLeadToTheLoginPage(String path) throws IOException, InterruptedException {
        sandbox.get("/_tif_sso_logout_/");
        assertThat(sandbox.get(path + "?" + CLIENT).body()).contains("gd-p-zhangwei");
    }

    @Test
    void theBrowserIsRememberedUntilTheLogout() throws IOException, InterruptedException {
        codeOf("gd-p-l3");
        String silent = location(sandbox.get("/am/oauth2/authorize" + AUTHORIZE));
        assertThat(silent).startsWith(CALLBACK + "?code=");
        JsonNode profile = info(token(silent.replaceFirst(".*code=", "")));
        assertThat(profile.at("/userobj/uid").asText()).isEqualTo("gd-p-l3");
        assertThat(location(sandbox.get("/_tif_sso_logout_/?redirect_uri=" + encode("http://localhost:1/x?y=z"))))
                .isEqualTo("http://localhost:1/x?y=z");
        assertThat(sandbox.get("/am/oauth2/authorize" + AUTHORIZE).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://evil.example/", "javascript:x", "%25"})
    void theLogoutLeadsNowhereElse(String target) throws IOException, InterruptedException {
        HttpResponse<String> page = sandbox.get("/_tif_sso_logout_/?redirect_uri=" + target);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"gd-logged-out\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client_id=other&service=initService&scope=all&response_type=code&redirect_uri=" + CALLBACK,
                "client_id=uc-demo&service=initService&scope=all&response_type=code&redirect_uri=" + CALLBACK
                        + "%3Fa=b",
                "client_id=uc-demo&service=initService&scope=all&redirect_uri=" + CALLBACK,
                "client_id=uc-demo&scope=all&response_type=code&redirect_uri=" + CALLBACK
            })
    void theLoginPageChecksWhoAsks(String query) throws IOException, InterruptedException {
        HttpResponse<String> page = sandbox.get("/am/oauth2/authorize?sim_account=gd-p-l1&" + query);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"gd-error\"");
    }

    @Test
    void aForgedFormIsNotSentOn() throws IOException, InterruptedException {
        assertThat(sandbox.post("/am/oauth2/login", "client_id=uc-demo&redirect_uri=http://evil.example&uid=gd-p-l1")
                        .body())
                .contains("id=\"gd-error\"");
    }

    @Test
    void theStateIsDroppedUnlessItIsEchoed() throws IOException, InterruptedException {
        toggle("{\"echoState\":true}");
        assertThat(location(sandbox.get("/am/oauth2/authorize" + AUTHORIZE + "&sim_account=gd-p-l1")))
                .endsWith("&state=s1");
    }

    @Test
    void aCodeIsGoodOnceAndForFiveMinutes() throws IOException, InterruptedException {
        String code = codeOf("gd-p-l1");
        String late = codeOf("gd-p-l1");
        assertThat(token(code).has("access_token")).isTrue();
        assertThat(token(code).path("error_code").asText()).isEqualTo("1003");
        sandbox.control("PUT", "clock", "{\"advanceSeconds\":300}");
        assertThat(token(late).path("error_code").asText()).isEqualTo("1003");
    }

    @ParameterizedTest
    @ValueSource(ints = {179, 59})
    void aTokenLivesAsLongAsItSays(int seconds) throws IOException, InterruptedException {
        toggle("{\"expiresIn\":" + seconds + "}");
        JsonNode token = token(codeOf("gd-p-l1"));
        assertThat(token.path("expires_in").asInt()).isEqualTo(seconds);
        sandbox.control("PUT", "clock", "{\"advanceSeconds\":" + (seconds - 2) + "}");
        assertThat(info(token).has("userobj")).isTrue();
        sandbox.control("PUT", "clock", "{\"advanceSeconds\":2}");
        assertThat(info(token).path("error_code").asText()).isEqualTo("1004");
    }

    @Test
    void theTokenIsAskedForByPostWhereGetIsNotAllowed() throws IOException, InterruptedException {
        toggle("{\"allowGetToken\":false}");
        String code = codeOf("gd-p-l1");
        assertThat(sandbox.get(CURRENT + "/oauth2/access_token?" + tokenQuery(code))
                        .statusCode())
                .isEqualTo(405);
        JsonNode token = mapper.readTree(
                sandbox.post(CURRENT + "/oauth2/access_token", tokenQuery(code)).body());
        JsonNode profile = mapper.readTree(sandbox.post(
                        CURRENT + "/oauth2/tokeninfo",
                        "access_token=" + token.path("access_token").asText())
                .body());
        assertThat(profile.at("/userobj/uid").asText()).isEqualTo("gd-p-l1");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id=x&client_secret=demo-guangdong-secret, 1001",
        "client_id=uc-demo&client_secret=x, 1001",
        "client_id=uc-demo&client_secret=demo-guangdong-secret&code=x, 1002",
        "client_id=uc-demo&client_secret=demo-guangdong-secret&code=x&grant_type=authorization_code, 1002",
        "client_id=uc-demo&client_secret=demo-guangdong-secret&grant_type=authorization_code, 1002"
    })
    void theTokenEndpointChecksEveryParameter(String query, String code) throws IOException, InterruptedException {
        assertThat(sandbox.json(CURRENT + "/oauth2/access_token?" + query)
                        .path("error_code")
                        .asText())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "error_code, /error_code, 1004, /error_msg",
        "errcode, /errcode, 1004, /errmsg",
        "error, /error, invalid_token, /error_description",
        "code, /code, 1004, /msg"
    })
    void errorsHaveTheStyleAndStatusAsSwitched(String style, String place, String value, String text)
            throws IOException, InterruptedException {
        toggle("{\"errorStyle\":\"" + style + "\",\"errorStatus\":400}");
        HttpResponse<String> answer = sandbox.get("/am/oauth2/tokeninfo?access_token=x");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(mapper.readTree(answer.body()).at(place).asText()).isEqualTo(value);
        assertThat(mapper.readTree(answer.body()).at(text).asText()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gd-p-l0, 10, L0",
        "gd-p-l1, 10, L1",
        "gd-p-l2, 10, L2",
        "gd-p-l3, 10, L3",
        "gd-c-l0, 49, L0",
        "gd-c-l3, 49, L3"
    })
    void everyLevelStandsInTheProfile(String uid, String type, String level) throws IOException, InterruptedException {
        JsonNode user = profileOf(uid).path("userobj");
        assertThat(user.path("uid").asText()).isEqualTo(uid);
        assertThat(user.path("idcardtype").asText()).isEqualTo(type);
        assertThat(user.path("level").asText()).isEqualTo(level);
    }

    @Test
    void aSubAccountHasItsEnterpriseAsParent() throws IOException, InterruptedException {
        JsonNode profile = profileOf("gd-s-shili");
        assertThat(profile.at("/userobj/cn").asText()).isEqualTo("王示例");
        assertThat(profile.at("/pareobj/idcardnumber").asText()).isEqualTo("91440300MA5TEXT03E");
        toggle("{\"loseParent\":true,\"pareobj\":\"absent\"}");
        assertThat(profileOf("gd-s-shili").has("pareobj")).isFalse();
    }

    @Test
    void withoutAParentThereIsAnyKindOfNothing() throws IOException, InterruptedException {
        toggle("{\"pareobj\":\"json-null\"}");
        assertThat(profileOf("gd-p-l1").path("pareobj").isNull()).isTrue();
        toggle("{\"pareobj\":\"empty\"}");
        assertThat(profileOf("gd-p-l1").path("pareobj")).isEmpty();
    }

    @Test
    void keysAndExtrasHaveTheFormAsSwitched() throws IOException, InterruptedException {
        assertThat(profileOf("gd-c-l2").at("/userobj/extproperties").toString())
                .contains("\"link_person_name=王示例\"", "\"account_type=corp\"");
        toggle("{\"keyCase\":\"camel\",\"extProperties\":\"map\",\"linkPerson\":false,\"levelPlace\":\"ext\"}");
        JsonNode user = profileOf("gd-c-l2").path("userobj");
        assertThat(user.has("idCardNumber")).isTrue();
        assertThat(user.has("level")).isFalse();
        assertThat(user.at("/extProperties/level").asText()).isEqualTo("L2");
        assertThat(user.path("extProperties").has("link_person_name")).isFalse();
        toggle("{\"levelPlace\":\"absent\"}");
        assertThat(profileOf("gd-c-l2").toString()).doesNotContain("L2");
    }

    @Test
    void theUidCanBeEmpty() throws IOException, InterruptedException {
        toggle("{\"emptyUid\":true}");
        assertThat(profileOf("gd-p-l1").at("/userobj/uid").asText("?")).isEmpty();
    }

    @Test
    void theNewerProfileOfEachKind() throws IOException, InterruptedException {
        toggle("{\"shape\":\"newer\"}");
        assertThat(profileOf("gd-p-l2").at("/session_info/level").asText()).isEqualTo("L2");
        assertThat(profileOf("gd-p-l2").has("session_ctl")).isTrue();
        JsonNode corp = profileOf("gd-c-shili");
        assertThat(corp.path("account_type").asText()).isEqualTo("corp");
        assertThat(corp.path("cid").asText()).isEqualTo("91440300MA5TEXT03E");
        assertThat(profileOf("gd-s-shili").at("/session_info/corp/cid").asText())
                .isEqualTo("91440300MA5TEXT03E");
    }

    @ParameterizedTest
    @CsvSource({"fail, 1005", "refuse, 1006", "limit, 1007", "wrong-signature, 1001"})
    void theApiFailsAsTold(String mode, String code) throws IOException, InterruptedException {
        String granted = codeOf("gd-p-l1");
        mode("{\"mode\":\"" + mode + "\",\"times\":1}");
        assertThat(token(granted).path("error_code").asText()).isEqualTo(code);
        assertThat(token(granted).has("access_token")).isTrue();
    }

    @Test
    void theApiBreaksDropsOrLies() throws IOException, InterruptedException {
        JsonNode token = token(codeOf("gd-p-l1"));
        mode("{\"mode\":\"lie\"}");
        assertThat(info(token).at("/userobj/uid").asText()).isEqualTo("gd-p-nobody");
        mode("{\"mode\":\"http-500\"}");
        assertThat(sandbox.get("/am/oauth2/tokeninfo").statusCode()).isEqualTo(500);
        mode("{\"mode\":\"drop\"}");
        assertThatThrownBy(() -> sandbox.get("/am/oauth2/tokeninfo")).isInstanceOf(IOException.class);
    }

    @Test
    void aSlowAnswerToOneCallIsRightButLate() throws IOException, InterruptedException {
        toggle("{\"only\":\"tokeninfo\"}");
        mode("{\"mode\":\"slow\",\"delayMillis\":300}");
        JsonNode token = token(codeOf("gd-p-l1"));
        long start = System.nanoTime();
        assertThat(info(token).has("userobj")).isTrue();
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(300_000_000L);
    }

    @Test
    void thePageCanBeDown() throws IOException, InterruptedException {
        toggle("{\"only\":\"page\"}");
        mode("{\"mode\":\"http-500\"}");
        assertThat(sandbox.get("/am/oauth2/authorize" + AUTHORIZE).statusCode()).isEqualTo(500);
    }

    @Test
    void theFormMakesAnyAccountUpOnTheSpot() throws IOException, InterruptedException {
        String back = location(sandbox.post(
                CURRENT + "/oauth2/login",
                CLIENT + "&kind=sub&level=L2&name=" + encode("深圳市新测有限公司")
                        + "&number=91440300MA5TEXT03E&operator=" + encode("吴样例")
                        + "&operatorNumber=440300199001010016&mobile="));
        JsonNode profile = info(token(back.replaceFirst(".*code=", "")));
        assertThat(profile.at("/userobj/cn").asText()).isEqualTo("吴样例");
        assertThat(profile.at("/pareobj/cn").asText()).isEqualTo("深圳市新测有限公司");
    }

    @Test
    void theFormRefusesAnAccountWithoutAName() throws IOException, InterruptedException {
        assertThat(sandbox.post(CURRENT + "/oauth2/login", CLIENT + "&kind=person&level=L2&name=&number=1")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theLevelCanBeRaised() throws IOException, InterruptedException {
        sandbox.post("/pscp/sso/static/login", "uid=gd-p-l0");
        assertThat(sandbox.get("/pscp/sso/static/manage/realname?key=realname&lang=en")
                        .body())
                .contains("Level 2 · L0", "Raise to Level 4");
        sandbox.post("/pscp/sso/static/manage/realname", "level=L2");
        assertThat(sandbox.get("/pscp/sso/static/manage/info?lang=zh-CN").body())
                .contains("<dd id=\"gd-level\">四级 · L2</dd>");
        assertThat(profileOf("gd-p-l0").at("/userobj/level").asText()).isEqualTo("L2");
    }

    @Test
    void withoutASessionTheAccountPagesAskWho() throws IOException, InterruptedException {
        assertThat(sandbox.get("/pscp/sso/static/manage/realname").body()).contains("value=\"gd-p-l0\"");
        assertThat(sandbox.get("/pscp/sso/static/m/findaccount/1").statusCode()).isEqualTo(200);
    }

    @Test
    void accountsAreAddedAndReset() throws IOException, InterruptedException {
        JsonNode added = sandbox.control(
                "POST",
                "guangdong/accounts",
                "{\"kind\":\"person\",\"name\":\"甲\",\"idNumber\":\"1\",\"level\":\"L3\"}");
        String uid = added.path("uid").asText();
        assertThat(profileOf(uid).at("/userobj/cn").asText()).isEqualTo("甲");
        int with = sandbox.control("GET", "guangdong/accounts", "").size();
        sandbox.send("DELETE", "/control/guangdong/accounts", "", "");
        assertThat(sandbox.control("GET", "guangdong/accounts", "")).hasSize(with - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"other\",\"name\":\"a\",\"idNumber\":\"1\"}",
                "{\"kind\":\"person\",\"name\":\"a\",\"idNumber\":\"1\",\"level\":\"L4\"}",
                "{\"kind\":\"person\",\"name\":\"a\"}",
                "{\"kind\":\"sub\",\"name\":\"a\",\"idNumber\":\"1\",\"parent\":\"gd-p-l1\"}",
                "{\"kind\":\"sub\",\"name\":\"a\",\"idNumber\":\"1\"}"
            })
    void anImpossibleAccountIsRefused(String json) throws IOException, InterruptedException {
        assertThat(sandbox.send("POST", "/control/guangdong/accounts", json, "application/json")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aResetForgetsSwitchesSessionsAndCodes() throws IOException, InterruptedException {
        String code = codeOf("gd-p-l1");
        toggle("{\"echoState\":true}");
        sandbox.send("DELETE", "/control", "", "");
        assertThat(token(code).path("error_code").asText()).isEqualTo("1003");
        JsonNode state = sandbox.control("GET", "guangdong", "");
        assertThat(state.path("sessions").asInt()).isZero();
        assertThat(state.at("/toggles/echoState").asBoolean()).isFalse();
    }

    @Test
    void thePlatformAloneCanBeMadeOrdinaryAgain() throws IOException, InterruptedException {
        toggle("{\"echoState\":true}");
        mode("{\"mode\":\"fail\"}");
        JsonNode state = sandbox.control("DELETE", "guangdong", "");
        assertThat(state.path("mode").asText()).isEqualTo("ok");
        assertThat(state.at("/toggles/echoState").asBoolean()).isFalse();
    }

    @Test
    void whoTurnsBackReachesTheBusinessSystemWithoutACode() throws IOException, InterruptedException {
        assertThat(sandbox.get("/am/oauth2/authorize" + AUTHORIZE).body())
                .contains("id=\"gd-cancel\" href=\"" + CALLBACK + "?error=access_denied\"");
    }
}
