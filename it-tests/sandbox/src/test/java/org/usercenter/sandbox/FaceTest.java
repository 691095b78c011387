package org.usercenter.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.sandbox.cloud.CloudCaller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A10")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaceTest {
    private static final String NAME = "测试员";
    private static final String ID = "11010519491231002X";

    private final ObjectMapper mapper = new ObjectMapper();
    private final RunningSandbox sandbox =
            new RunningSandbox(URI.create("http://localhost:1/realms/user-center"), "[]");
    private final CloudCaller caller = new CloudCaller(sandbox.port());

    @BeforeEach
    void somebodyIsKnown() throws IOException, InterruptedException {
        sandbox.send("DELETE", "/control", "", "");
        sandbox.control("POST", "persons", "[{\"name\":\"%s\",\"id\":\"%s\"}]".formatted(NAME, ID));
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @Test
    void thePhoneEndsAVerificationAndGoesBackToWhereItWasSent() throws IOException, InterruptedException {
        JsonNode opened = begin(NAME, ID);
        String token = opened.path("BizToken").asText();
        assertThat(opened.path("Url").asText()).isEqualTo(sandbox.url() + "/phone/face?token=" + token);
        assertThat(info(token).path("Text").path("ErrCode").isNull()).isTrue();
        assertThat(sandbox.get("/phone/face?token=" + token).body())
                .contains("face-pass", "测**")
                .doesNotContain(ID);

        HttpResponse<String> back = sandbox.post("/phone/face?token=" + token, "action=pass");

        assertThat(back.headers().firstValue("Location")).contains("https://here/return?BizToken=" + token);
        JsonNode text = info(token).path("Text");
        assertThat(text.path("ErrCode").asInt(-1)).isZero();
        assertThat(text.path("Name").asText()).isEqualTo(NAME);
        assertThat(text.path("Extra").asText()).isEqualTo("mark");
    }

    @ParameterizedTest
    @CsvSource({"other, 0, 1", "dead, 1, 0", "cancel, 0, 0"})
    void whatTheCameraSawIsToldInThePlatformsNumbers(String action, int live, int compare)
            throws IOException, InterruptedException {
        String token = begin(NAME, ID).path("BizToken").asText();

        sandbox.control("POST", "face/latest", "{\"action\":\"" + action + "\"}");

        JsonNode text = info(token).path("Text");
        assertThat(text.path("ErrCode").asInt()).isEqualTo(1);
        assertThat(text.path("LiveStatus").asInt()).isEqualTo(live);
        assertThat(text.path("Comparestatus").asInt()).isEqualTo(compare);
    }

    @Test
    void itLiesWhenItIsToldTo() throws IOException, InterruptedException {
        String token = begin(NAME, ID).path("BizToken").asText();
        sandbox.control("POST", "face/" + token, "{\"action\":\"pass\",\"lie\":\"person\"}");
        assertThat(info(token).path("Text").path("IdCard").asText()).isNotEqualTo(ID);

        String other = begin(NAME, ID).path("BizToken").asText();
        sandbox.control("POST", "face/" + other, "{\"action\":\"pass\",\"lie\":\"replay\"}");

        assertThat(info(other).path("Text").path("Extra").asText()).isNotEqualTo("mark");
    }

    @Test
    void whoIsNotKnownSoIsRefused() throws IOException, InterruptedException {
        assertThat(begin("别人", ID).at("/Error/Code").asText()).isEqualTo("FailedOperation.IdNameMisMatch");
        assertThat(begin(NAME, "110105194912310021").at("/Error/Code").asText())
                .isEqualTo("FailedOperation.IdFormatError");
    }

    @Test
    void aTokenThatIsUnknownOrOverHasThePlatformsErrors() throws IOException, InterruptedException {
        String token = begin(NAME, ID).path("BizToken").asText();
        sandbox.control("POST", "face/" + token, "{\"action\":\"expire\"}");

        assertThat(info(token).at("/Error/Code").asText()).isEqualTo("InvalidParameterValue.BizTokenExpired");
        assertThat(info("none").at("/Error/Code").asText()).isEqualTo("InvalidParameterValue.BizTokenIllegal");
    }

    private JsonNode begin(String name, String id) throws IOException, InterruptedException {
        return call(
                "DetectAuth",
                """
                {"RuleId":"1","IdCard":"%s","Name":"%s","RedirectUrl":"https://here/return","Extra":"mark"}"""
                        .formatted(id, name));
    }

    private JsonNode info(String token) throws IOException, InterruptedException {
        return call(
                "GetDetectInfoEnhanced", "{\"RuleId\":\"1\",\"BizToken\":\"%s\",\"InfoType\":\"1\"}".formatted(token));
    }

    private JsonNode call(String action, String body) throws IOException, InterruptedException {
        return mapper.readTree(
                        caller.tencent("faceid", "2018-03-01", action, body).body())
                .path("Response");
    }
}
