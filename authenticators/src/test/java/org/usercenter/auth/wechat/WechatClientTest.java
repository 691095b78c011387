package org.usercenter.auth.wechat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.cloud.CloudEndpoint;
import org.usercenter.auth.cloud.CloudPeer;
import org.usercenter.auth.cloud.TestPlatform;
import org.usercenter.auth.wechat.WechatAnswer.Known;
import org.usercenter.auth.wechat.WechatAnswer.Reason;
import org.usercenter.auth.wechat.WechatAnswer.Unknown;

import com.sun.net.httpserver.HttpExchange;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L6")
class WechatClientTest {
    private static final String TOKEN =
            """
            {"access_token":"A","expires_in":7200,"refresh_token":"R","openid":"o-zhang-1","scope":"snsapi_login"%s}""";
    private static final String UNION = ",\"unionid\":\"u-zhang-1\"";
    private static final String NAMED = """
            {"openid":"%s","nickname":"老王😀","sex":1,"privilege":[]%s}""";

    private final CloudPeer peer = new CloudPeer();
    private final TestPlatform platform = new TestPlatform("wechat");
    private final Map<String, String> replies = new ConcurrentHashMap<>();

    private WechatAnswer ask() {
        peer.answers(this::answer);
        return new WechatClient(platform.client(), CloudEndpoint.parse(peer.endpoint()), "app", "the secret")
                .whoHas("c&d");
    }

    /** As WeChat: status 200 and text/plain without a charset, whatever it is. */
    private void answer(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        byte[] body = replies.getOrDefault(uri.getPath(), "<html>busy</html>").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void token(String more) {
        replies.put("/sns/oauth2/access_token", TOKEN.formatted(more));
    }

    private void named(String openId, String more) {
        replies.put("/sns/userinfo", NAMED.formatted(openId, more));
    }

    @AfterEach
    void close() {
        peer.close();
        platform.close();
    }

    @Test
    void whoHasScannedIsKnownByBothAnswers() {
        token(UNION);
        named("o-zhang-1", UNION);

        assertThat(ask()).isEqualTo(new Known(new WechatAccount("o-zhang-1", "u-zhang-1", "老王😀")));
    }

    @Test
    void theCodeGoesOutByGetWithTheApplicationsSecret() {
        token(UNION);
        named("o-zhang-1", UNION);
        assertThat(ask()).isInstanceOf(Known.class);

        CloudPeer.Received first = peer.received().get(0);
        assertThat(first.method()).isEqualTo("GET");
        assertThat(first.uri().getRawQuery())
                .isEqualTo("appid=app&secret=the+secret&code=c%26d&grant_type=authorization_code");
    }

    @Test
    void aUnionIdMayStandInTheSecondAnswerOnly() {
        token("");
        named("o-zhang-1", UNION);

        assertThat(ask()).isEqualTo(new Known(new WechatAccount("o-zhang-1", "u-zhang-1", "老王😀")));
    }

    @Test
    void withoutUnionIdThereIsOnlyTheIdOfTheApplication() {
        token("");
        named("o-zhang-1", "");

        assertThat(ask()).isEqualTo(new Known(new WechatAccount("o-zhang-1", null, "老王😀")));
    }

    @Test
    void anAnswerAboutSomebodyElseIsRefused() {
        token(UNION);
        named("o-li-1", ",\"unionid\":\"u-li-1\"");

        assertThat(ask()).isEqualTo(new Unknown(Reason.REFUSED));
    }

    @Test
    void anotherUnionIdIsRefused() {
        token(UNION);
        named("o-zhang-1", ",\"unionid\":\"u-li-1\"");

        assertThat(ask()).isEqualTo(new Unknown(Reason.REFUSED));
    }

    @Test
    void anErrorWithinAGoodStatusIsAnError() {
        replies.put("/sns/oauth2/access_token", "{\"errcode\":40029,\"errmsg\":\"invalid code, rid: 1-2-3\"}");

        assertThat(ask()).isEqualTo(new Unknown(Reason.CODE));
    }

    @Test
    void aPageInsteadOfAnAnswerIsNone() {
        assertThat(ask()).isEqualTo(new Unknown(Reason.UNAVAILABLE));
    }

    @Test
    void theNameCanBeMissing() {
        token(UNION);
        replies.put("/sns/userinfo", "{\"errcode\":48001,\"errmsg\":\"api unauthorized\"}");

        assertThat(ask()).isEqualTo(new Known(new WechatAccount("o-zhang-1", "u-zhang-1", "")));
    }

    @Test
    void theUnionIdIsAskedForOnceMore() {
        token("");

        assertThat(ask()).isEqualTo(new Unknown(Reason.UNAVAILABLE));
        assertThat(peer.received()).hasSize(3);
    }
}
