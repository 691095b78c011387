package org.usercenter.auth.guangdong;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.auth.cloud.CloudPeer;
import org.usercenter.auth.cloud.TestPlatform;
import org.usercenter.auth.guangdong.GuangdongAnswer.Known;
import org.usercenter.auth.guangdong.GuangdongAnswer.Reason;
import org.usercenter.auth.guangdong.GuangdongAnswer.Unknown;

import com.sun.net.httpserver.HttpExchange;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L4")
class GuangdongClientTest {
    private static final String TOKEN_PATH = "/pscp/sso/connect/page/oauth2/access_token";
    private static final String PROFILE_PATH = "/pscp/sso/connect/page/oauth2/tokeninfo";
    private static final String TOKEN = "{\"access_token\":\"T\",\"expires_in\":179,\"token_type\":\"Bearer\"}";
    private static final String PROFILE =
            "{\"userobj\":{\"uid\":\"u1\",\"cn\":\"张三\",\"level\":\"L2\"},\"pareobj\":\"null\"}";

    private final CloudPeer peer = new CloudPeer();
    private final TestPlatform platform = new TestPlatform("guangdong");
    private final Map<String, String> replies =
            new ConcurrentHashMap<>(Map.of(TOKEN_PATH, TOKEN, PROFILE_PATH, PROFILE));
    private final GuangdongConfig config = new GuangdongConfig();
    private boolean getAllowed = true;
    private int status = 200;

    private GuangdongAnswer ask() {
        peer.answers(this::answer);
        config.getConfig().put(GuangdongConfigProperties.BASE, peer.endpoint() + "/pscp/sso/connect/page");
        config.setClientId("client");
        return new GuangdongClient(platform.client(), config, "s3").whoHas("code", "https://uc.example/endpoint");
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean refused = !getAllowed && exchange.getRequestMethod().equals("GET");
        byte[] body = (refused
                        ? "<html></html>"
                        : replies.getOrDefault(exchange.getRequestURI().getPath(), ""))
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refused ? 405 : status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void close() {
        peer.close();
        platform.close();
    }

    @Test
    void whoHasLoggedInIsKnownByTheProfile() {
        assertThat(ask()).isInstanceOf(Known.class);
        assertThat(peer.received()).extracting(CloudPeer.Received::method).containsExactly("GET", "GET");
    }

    @Test
    void theRedirectAddressIsRepeatedExactly() {
        assertThat(ask()).isInstanceOf(Known.class);

        assertThat(peer.received().get(0).uri().getRawQuery())
                .isEqualTo("client_id=client&client_secret=s3&code=code&scope=all"
                        + "&redirect_uri=https%3A%2F%2Fuc.example%2Fendpoint&grant_type=authorization_code");
    }

    @Test
    void aPlatformThatTakesNoGetIsAskedByPost() {
        getAllowed = false;

        assertThat(ask()).isInstanceOf(Known.class);
        assertThat(peer.received())
                .extracting(CloudPeer.Received::method)
                .containsExactly("GET", "POST", "GET", "POST");
        assertThat(peer.received().get(1).uri().getRawQuery()).isNull();
        assertThat(peer.received().get(1).body()).contains("client_secret=s3");
    }

    @Test
    void bySettingItIsPostOnly() {
        config.getConfig().put(GuangdongConfigProperties.TOKEN_METHOD, "post");

        assertThat(ask()).isInstanceOf(Known.class);
        assertThat(peer.received()).extracting(CloudPeer.Received::method).containsOnly("POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error_code\":\"1003\",\"error_msg\":\"x\"}",
                "{\"errcode\":1003,\"errmsg\":\"x\"}",
                "{\"error\":\"invalid_grant\"}",
                "{\"code\":1003,\"msg\":\"x\"}",
                "{}",
                "{\"access_token\":\"\"}",
                "{\"access_token\":7}"
            })
    void anyStyleOfErrorIsARefusal(String reply) {
        replies.put(TOKEN_PATH, reply);

        assertThat(ask()).isEqualTo(new Unknown(Reason.REFUSED));
        assertThat(peer.received()).hasSize(1);
    }

    @Test
    void aTokenWithAnErrorStatusIsNone() {
        status = 400;

        assertThat(ask()).isEqualTo(new Unknown(Reason.REFUSED));
    }

    @Test
    void aPageInsteadOfAnAnswerIsNone() {
        replies.put(TOKEN_PATH, "<html>busy</html>");

        assertThat(ask()).isEqualTo(new Unknown(Reason.UNAVAILABLE));
    }

    @Test
    void aProfileOfNobodyLogsNobodyIn() {
        replies.put(PROFILE_PATH, "{\"userobj\":{\"uid\":\"\"},\"pareobj\":\"null\"}");

        assertThat(ask()).isEqualTo(new Unknown(Reason.NOBODY));
    }
}
