package org.usercenter.sandbox;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L6")
class WechatPageTest extends WechatScene {
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
