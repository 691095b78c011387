package org.usercenter.e2e.observability;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.SpanEar;
import org.usercenter.e2e.harness.UserCenter;
import org.usercenter.e2e.http.Json;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.SignIn;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** One login on a server that tells all it can: as lines of JSON, as spans, as figures. */
@EndToEnd
@Tag("h2")
@EnabledIfSystemProperty(named = "uc.db", matches = "h2", disabledReason = "nothing of it depends on the database")
@Tag("O6")
@SuppressWarnings("NullAway.Init") // JUnit calls BeforeAll
class ObservedLoginIT {
    private static final Duration TOLD = Duration.ofSeconds(60);
    private static final String ID = "kc.authenticationSessionId";

    private static SpanEar ear;
    private static UserCenter server;
    private static Landscape landscape;
    private static Person person;
    private static String code;
    private static JsonNode claims;

    @BeforeAll
    static void aLoginByCode(Landscape usual) throws Exception {
        ear = new SpanEar();
        server = UserCenter.another(
                "observed",
                usual.sandbox(),
                Map.of(
                        "KC_LOG_CONSOLE_OUTPUT", "json",
                        "KC_LOG_MDC_ENABLED", "true",
                        "KC_LOG_MDC_KEYS", "realmName,clientId,userId,sessionId,authenticationSessionId",
                        "KC_LOG_LEVEL", "info,org.usercenter:debug",
                        "KC_TRACING_ENABLED", "true",
                        "KC_TRACING_PROTOCOL", "http/protobuf",
                        "KC_TRACING_ENDPOINT", ear.url(),
                        "KC_TRACING_SAMPLER_RATIO", "1.0"));
        landscape = usual.with(server);
        person = landscape.people().unpaused();
        SignIn signIn = landscape.people().signIn();
        Page asked = signIn.requestCode(signIn.smsTab(), person.mobile());
        code = landscape.phone().codeAfter(person.mobile(), 1);
        Page loggedIn = signIn.code(asked, person.mobile(), code);
        assertThat(loggedIn.loggedIn()).as(loggedIn.text()).isTrue();
        claims = signIn.claims(loggedIn);
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
        if (ear != null) {
            ear.close();
        }
    }

    @Test
    void theLinesOfALoginHaveTheIdThatItsTokensHave() throws IOException {
        String sid = claims.path("sid").asText();
        assertThat(sid).isNotBlank();

        Await.until("the lines are written", TOLD, () -> lines().stream()
                .anyMatch(line -> line.path("message").asText().equals("Login by sms: success")));

        List<String> ofTheLogin = lines().stream()
                .filter(line -> line.path("mdc").path(ID).asText().equals(sid))
                .map(line -> line.path("message").asText())
                .toList();
        assertThat(ofTheLogin)
                .anyMatch(message -> message.startsWith("aliyun-sms: answered after"))
                .contains("Login by sms: success");
    }

    @Test
    void noLineAndNoSpanTellsASecret() throws IOException {
        Await.until("the call is told", TOLD, () -> ear.heard().contains("call aliyun-sms"));

        assertThat(Files.readString(server.log()))
                .doesNotContain(code, person.mobile(), person.password(), person.idNumber());
        assertThat(ear.heard()).doesNotContain(code, person.mobile(), person.password(), person.idNumber());
    }

    @Test
    void aCallToAPlatformIsASpanWithItsResult() {
        Await.until("the call is told", TOLD, () -> ear.heard().contains("call aliyun-sms"));

        assertThat(ear.heard()).contains("usercenter.platform", "aliyun-sms", "usercenter.result", "answered");
    }

    @Test
    void theTimeOfALoginIsMeasuredByItsWay() throws IOException, InterruptedException {
        assertThat(server.figures())
                .anyMatch(line -> line.startsWith("usercenter_login_time_seconds_count{")
                        && line.contains("way=\"sms\"")
                        && line.contains("result=\"success\""))
                .anyMatch(line -> line.startsWith("usercenter_login_time_seconds_bucket{") && line.contains("le=\"60"))
                .anyMatch(line -> line.startsWith("usercenter_platform_up{")
                        && line.contains("platform=\"aliyun-sms\"")
                        && line.endsWith(" 1.0"));
    }

    @Test
    void thePlatformsHaveAHealthOfTheirOwn() {
        assertThat(server.health("/group/platforms")
                        .at("/checks/0/data/aliyun-sms")
                        .asText())
                .isEqualTo("up");
        assertThat(server.health("/ready").toString())
                .contains("Keycloak Initialized")
                .doesNotContain("platforms");
        assertThat(server.health("").toString()).doesNotContain("platforms");
    }

    private static List<JsonNode> lines() throws IOException {
        return Files.readAllLines(server.log()).stream()
                .filter(line -> line.startsWith("{"))
                .map(Json::parse)
                .toList();
    }
}
