package org.usercenter.sandbox;

import java.io.IOException;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L4")
@Tag("R4")
class GuangdongLoginTest extends GuangdongScene {
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
