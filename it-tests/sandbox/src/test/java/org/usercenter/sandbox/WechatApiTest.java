package org.usercenter.sandbox;

import java.io.IOException;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("L6")
class WechatApiTest extends WechatScene {
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
}
