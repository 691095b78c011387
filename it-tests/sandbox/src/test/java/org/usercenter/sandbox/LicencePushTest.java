package org.usercenter.sandbox;

import java.io.IOException;
import java.util.Objects;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L3")
@Tag("R5")
class LicencePushTest extends LicenceIntegrator {
    private JsonNode pushed() throws IOException, InterruptedException {
        return mapper.readTree(Objects.requireNonNull(userCenter.next()).body());
    }

    private boolean isSignedByPlatform(JsonNode push) throws IOException, InterruptedException {
        String text = "bizNo=" + push.path("bizNo").asText() + "&status="
                + push.path("status").asInt() + "&ts=" + push.path("ts").asLong();
        return openssl.verifies(
                openssl.key("elic-platform.pub.pem"), text, push.path("sign").asText());
    }

    @Test
    void everyStepIsPushedUnderThePlatformsSignature() throws IOException, InterruptedException {
        Login login = opened();
        act(login, "{\"action\":\"scan\"}");
        JsonNode scanned = pushed();
        act(login, "{\"action\":\"confirm\"}");
        JsonNode confirmed = pushed();
        assertThat(scanned.path("status").asInt()).isEqualTo(1);
        assertThat(confirmed.path("status").asInt()).isEqualTo(2);
        assertThat(confirmed.path("bizNo").asText()).isEqualTo(login.bizNo());
        assertThat(isSignedByPlatform(scanned)).isTrue();
        assertThat(isSignedByPlatform(confirmed)).isTrue();
    }

    @Test
    void aPushThatIsNotTakenComesAgain() throws IOException, InterruptedException {
        Login login = opened();
        userCenter.answerNext("{\"code\":\"1\"}");
        act(login, "{\"action\":\"refuse\"}");
        assertThat(pushed()).isEqualTo(pushed());
    }

    @Test
    void aDuplicatedPushComesTwice() throws IOException, InterruptedException {
        sandbox.control("PUT", "elicence/push", "{\"mode\":\"duplicate\"}");
        Login login = opened();
        act(login, "{\"action\":\"refuse\"}");
        assertThat(pushed()).isEqualTo(pushed());
    }

    @Test
    void aForgedPushDoesNotVerify() throws IOException, InterruptedException {
        sandbox.control("PUT", "elicence/push", "{\"mode\":\"wrong-signature\"}");
        Login login = opened();
        act(login, "{\"action\":\"refuse\"}");
        assertThat(isSignedByPlatform(pushed())).isFalse();
    }

    @Test
    void aLostPushNeverComes() throws IOException, InterruptedException {
        sandbox.control("PUT", "elicence/push", "{\"mode\":\"lost\"}");
        Login lost = opened();
        act(lost, "{\"action\":\"refuse\"}");
        sandbox.control("PUT", "elicence/push", "{\"mode\":\"ok\"}");
        Login next = opened();
        act(next, "{\"action\":\"refuse\"}");
        assertThat(pushed().path("bizNo").asText()).isEqualTo(next.bizNo());
        assertThat(userCenter.waiting()).isZero();
    }

    @Test
    void theControlListsOpenLoginsWithoutTheirNonces() throws IOException, InterruptedException {
        Login login = opened();
        JsonNode list = sandbox.json("/control/licence");
        assertThat(list).hasSize(1);
        assertThat(list.at("/0/id").asText()).isEqualTo(login.bizNo());
        assertThat(list.at("/0/state").asText()).isEqualTo("waiting");
        assertThat(list.toString()).doesNotContain(login.nonce());
        sandbox.send("DELETE", "/control", "", "");
        assertThat(sandbox.json("/control/licence")).isEmpty();
    }

    @Test
    void badControlIsRefused() throws IOException, InterruptedException {
        Login login = opened();
        String place = "/control/licence/" + login.bizNo();
        assertThat(sandbox.send("POST", place, "{\"action\":\"steal\"}", "").statusCode())
                .isEqualTo(400);
        assertThat(sandbox.send("POST", place, "{\"action\":\"confirm\",\"lie\":\"big\"}", "")
                        .statusCode())
                .isEqualTo(400);
        assertThat(sandbox.send("POST", "/control/licence/none", "{\"action\":\"scan\"}", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(sandbox.send("PUT", "/control/elicence/push", "{\"mode\":\"wrong-platform-code\"}", "")
                        .statusCode())
                .isEqualTo(400);
    }
}
