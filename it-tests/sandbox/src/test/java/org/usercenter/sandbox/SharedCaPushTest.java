package org.usercenter.sandbox;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.sandbox.scan.Receiver;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("L7")
@Tag("R6")
class SharedCaPushTest extends SharedCaIntegrator {
    private Map<String, String> pushed() throws InterruptedException {
        Receiver.Taken taken = Objects.requireNonNull(userCenter.next());
        assertThat(taken.path())
                .isEqualTo("/realms/user-center/uc-scan/push/uc-sharedca/receiveAppLogController/receiveScanData");
        assertThat(taken.type()).isEqualTo("application/x-www-form-urlencoded");
        return Arrays.stream(taken.body().split("&"))
                .map(f -> f.split("=", 2))
                .collect(Collectors.toMap(f -> f[0], f -> URLDecoder.decode(f[1], StandardCharsets.UTF_8)));
    }

    private JsonNode opened(Map<String, String> push) throws IOException, InterruptedException {
        JsonNode data = mapper.readTree(push.get("data"));
        return mapper.readTree(openssl.open(
                "sharedca-integrator.key",
                data.path("desKey").asText(),
                data.path("encrypt").asText()));
    }

    @Test
    void scanAndLoginArePushedInEnvelopes() throws IOException, InterruptedException {
        Login login = opened();
        act(login, "{\"action\":\"scan\"}");
        Map<String, String> scanned = pushed();
        assertThat(scanned).containsEntry("type", "01").containsEntry("platformCode", PLATFORM);
        assertThat(opened(scanned).path("tId").asText()).isEqualTo(login.tId());
        assertThat(opened(scanned).path("isScaned").asText()).isEqualTo("01");
        assertThat(opened(scanned).path("qRCodeType").asText()).isEqualTo("13");
        act(login, "{\"action\":\"confirm\"}");
        Map<String, String> confirmed = pushed();
        assertThat(confirmed).containsEntry("type", "02");
        assertThat(opened(confirmed)).isEqualTo(result(login));
    }

    @Test
    void aRefusalIsNotPushed() throws IOException, InterruptedException {
        Login refused = opened();
        act(refused, "{\"action\":\"refuse\"}");
        Login next = opened();
        act(next, "{\"action\":\"scan\"}");
        assertThat(opened(pushed()).path("tId").asText()).isEqualTo(next.tId());
    }

    @Test
    void pushesCanBeDoubledOrUnderAnotherPlatformsCode() throws IOException, InterruptedException {
        sandbox.control("PUT", "shared-ca/push", "{\"mode\":\"duplicate\"}");
        act(opened(), "{\"action\":\"scan\"}");
        assertThat(pushed()).isEqualTo(pushed());
        sandbox.control("PUT", "shared-ca/push", "{\"mode\":\"wrong-platform-code\"}");
        act(opened(), "{\"action\":\"scan\"}");
        assertThat(pushed().get("platformCode")).isNotEqualTo(PLATFORM);
        sandbox.control("PUT", "shared-ca/push", "{\"mode\":\"lost\"}");
        act(opened(), "{\"action\":\"scan\"}");
        assertThat(sandbox.json("/control/shared-ca/push").path("attempts").asInt())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"fail", "limit", "refuse", "wrong-signature"})
    void thePlatformFailsAsTold(String mode) throws IOException, InterruptedException {
        Login login = opened();
        sandbox.control("PUT", "shared-ca", "{\"mode\":\"" + mode + "\",\"times\":1}");
        JsonNode answer = ask("getQRCodeIsScaned", login);
        assertThat(answer.at("/header/returnCode").asText()).isEqualTo("1");
        assertThat(answer.path("data").isNull()).isTrue();
        assertThat(ask("getQRCodeIsScaned", login).at("/header/returnCode").asText())
                .isEqualTo("0");
    }

    @Test
    void thePlatformCanBeDownOrLie() throws IOException, InterruptedException {
        Login login = opened();
        sandbox.control("PUT", "shared-ca", "{\"mode\":\"lie\"}");
        assertThat(ask("getQRCodeIsScaned", login).at("/data/useStatus").asText())
                .isEqualTo("01");
        assertThat(ask("getLoginUserInfo", login).path("data").isNull()).isTrue();
        sandbox.control("PUT", "shared-ca", "{\"mode\":\"http-500\"}");
        HttpResponse<String> answer = sandbox.get(FRONT + "getQRCodeIsScaned?tId=" + login.tId());
        assertThat(answer.statusCode()).isEqualTo(500);
        sandbox.control("PUT", "shared-ca", "{\"mode\":\"drop\"}");
        assertThatThrownBy(() -> sandbox.get(FRONT + "getQRCodeIsScaned?tId=" + login.tId()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theControlListsOpenLoginsWithoutTheirTexts() throws IOException, InterruptedException {
        Login login = opened();
        JsonNode list = sandbox.json("/control/shared-ca");
        assertThat(list.at("/0/id").asText()).isEqualTo(login.tId());
        assertThat(list.toString()).doesNotContain(login.signOriVal());
        act(login, "{\"action\":\"refuse\"}");
        assertThat(sandbox.json("/control/shared-ca")).isEmpty();
        assertThat(sandbox.json("/control").at("/shared-ca/mode").asText()).isEqualTo("ok");
    }

    @Test
    void badControlIsRefused() throws IOException, InterruptedException {
        Login login = opened();
        String place = "/control/shared-ca/" + login.tId();
        assertThat(sandbox.send("POST", place, "{\"action\":\"confirm\",\"certificate\":\"gold\"}", "")
                        .statusCode())
                .isEqualTo(400);
        assertThat(sandbox.send("POST", "/control/shared-ca/none", "{\"action\":\"scan\"}", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(sandbox.send("PUT", "/control/shared-ca/signature", "{\"oids\":\"other\"}", "")
                        .statusCode())
                .isEqualTo(400);
    }
}
