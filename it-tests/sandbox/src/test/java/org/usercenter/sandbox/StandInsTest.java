package org.usercenter.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("L5")
@Tag("R3")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandInsTest {
    private static final String MOBILE = "13800138000";
    private static final String ALIYUN = "aliyun-sms";
    private static final String TENCENT = "tencent-sms";
    private static final String AUTHORITY = "tencent-faceid";

    private final ObjectMapper mapper = new ObjectMapper();
    private final RunningSandbox sandbox =
            new RunningSandbox(URI.create("http://localhost:1/realms/user-center"), "[{\"loginName\":\"zhang.wei\"}]");
    private final CloudCaller caller = new CloudCaller(sandbox.port());

    @BeforeAll
    void answersHealth() throws IOException, InterruptedException {
        assertThat(sandbox.get("/health").statusCode()).isEqualTo(200);
    }

    @BeforeEach
    void reset() throws IOException, InterruptedException {
        sandbox.send("DELETE", "/control", "", "");
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    private void mode(String standIn, String json) throws IOException, InterruptedException {
        assertThat(sandbox.control("PUT", standIn, json).has("mode")).isTrue();
    }

    private JsonNode aliyun() throws IOException, InterruptedException {
        return mapper.readTree(caller.aliyunSms(MOBILE, "123456").body());
    }

    private String tencentCode() throws IOException, InterruptedException {
        return caller.tencentSms("+86" + MOBILE, "123456")
                .at("/Response/SendStatusSet/0/Code")
                .asText();
    }

    private JsonNode messages() throws IOException, InterruptedException {
        return sandbox.json("/phone/messages.json?mobile=" + MOBILE);
    }

    @Test
    void aMessageByAliyunArrives() throws IOException, InterruptedException {
        JsonNode answer = aliyun();
        assertThat(answer.path("Code").asText()).isEqualTo("OK");
        assertThat(answer.path("BizId").asText()).isNotEmpty();
        assertThat(messages()).hasSize(1);
        assertThat(messages().at("/0/code").asText()).isEqualTo("123456");
        assertThat(messages().at("/0/text").asText()).startsWith("【统一用户中心】").contains("123456");
    }

    @Test
    void aMessageByTencentArrives() throws IOException, InterruptedException {
        assertThat(tencentCode()).isEqualTo("Ok");
        assertThat(messages().at("/0/provider").asText()).isEqualTo("tencent");
    }

    @Test
    void aSecondMessageWithinAMinuteMeetsTheLimitUntilTheClockIsPutForward() throws IOException, InterruptedException {
        aliyun();
        JsonNode refused = aliyun();
        assertThat(refused.path("Code").asText()).isEqualTo("isv.BUSINESS_LIMIT_CONTROL");
        assertThat(refused.path("Message").asText()).isEqualTo("触发分钟级流控Permits:1");
        sandbox.control("PUT", "clock", "{\"advanceSeconds\":60}");
        assertThat(aliyun().path("Code").asText()).isEqualTo("OK");
    }

    @Test
    void tencentRefusesASecondMessageWithinThirtySeconds() throws IOException, InterruptedException {
        tencentCode();
        assertThat(tencentCode()).isEqualTo("LimitExceeded.PhoneNumberThirtySecondLimit");
    }

    @Test
    void limitsCanBeRelaxed() throws IOException, InterruptedException {
        sandbox.control("PUT", "limits", "{\"enforced\":false}");
        aliyun();
        assertThat(aliyun().path("Code").asText()).isEqualTo("OK");
    }

    @Test
    void aWrongSecretIsNotAccepted() throws IOException, InterruptedException {
        HttpResponse<String> answer = caller.aliyun("guessed", Map.of("PhoneNumbers", MOBILE));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("SignatureDoesNotMatch");
        assertThat(messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PhoneNumbers, 12345, isv.MOBILE_NUMBER_ILLEGAL",
        "SignName, other, isv.SMS_SIGNATURE_ILLEGAL",
        "TemplateCode, SMS_1, isv.SMS_TEMPLATE_ILLEGAL",
        "TemplateParam, {}, isv.TEMPLATE_MISSING_PARAMETERS",
        "TemplateParam, '{\"code\":\"https://uc.example.org/a\"}', isv.PARAM_LENGTH_LIMIT",
        "TemplateParam, '{\"code\":\"123456789012345678901234567890123456\"}', isv.PARAM_LENGTH_LIMIT"
    })
    void aliyunChecksEveryParameter(String name, String value, String code) throws IOException, InterruptedException {
        Map<String, String> parameters = new HashMap<>(Map.of(
                "PhoneNumbers", MOBILE,
                "SignName", "统一用户中心",
                "TemplateCode", "SMS_100000001",
                "TemplateParam", "{\"code\":\"123456\"}"));
        parameters.put(name, value);
        HttpResponse<String> answer = caller.aliyun("demo-ak-secret", parameters);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(mapper.readTree(answer.body()).path("Code").asText()).isEqualTo(code);
    }

    @Test
    void tencentChecksTheNumber() throws IOException, InterruptedException {
        assertThat(caller.tencentSms("+8612345", "1")
                        .at("/Response/SendStatusSet/0/Code")
                        .asText())
                .isEqualTo("InvalidParameterValue.IncorrectPhoneNumber");
    }

    @Test
    void tencentLetsNoAddressThrough() throws IOException, InterruptedException {
        assertThat(caller.tencentSms("+86" + MOBILE, "https://uc.example.org/a")
                        .at("/Response/SendStatusSet/0/Code")
                        .asText())
                .isEqualTo("InvalidParameterValue.TemplateParameterFormatError");
        assertThat(messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fail, isp.SYSTEM_ERROR",
        "refuse, isv.AMOUNT_NOT_ENOUGH",
        "limit, isv.BUSINESS_LIMIT_CONTROL",
        "wrong-signature, SignatureDoesNotMatch"
    })
    void aliyunFailsAsTold(String mode, String code) throws IOException, InterruptedException {
        mode(ALIYUN, "{\"mode\":\"" + mode + "\"}");
        assertThat(aliyun().path("Code").asText()).isEqualTo(code);
        assertThat(messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fail, /Response/Error/Code, InternalError.Timeout",
        "refuse, /Response/SendStatusSet/0/Code, FailedOperation.InsufficientBalanceInSmsPackage",
        "limit, /Response/SendStatusSet/0/Code, LimitExceeded.PhoneNumberDailyLimit",
        "wrong-signature, /Response/Error/Code, AuthFailure.SignatureFailure"
    })
    void tencentFailsAsTold(String mode, String place, String code) throws IOException, InterruptedException {
        mode(TENCENT, "{\"mode\":\"" + mode + "\"}");
        assertThat(caller.tencentSms("+86" + MOBILE, "123456").at(place).asText())
                .isEqualTo(code);
        assertThat(messages()).isEmpty();
    }

    @Test
    void aChosenErrorCodeIsAnswered() throws IOException, InterruptedException {
        mode(ALIYUN, "{\"mode\":\"refuse\",\"code\":\"isv.OUT_OF_SERVICE\"}");
        assertThat(aliyun().path("Code").asText()).isEqualTo("isv.OUT_OF_SERVICE");
    }

    @Test
    void aBrokenProxyAnswersHtml() throws IOException, InterruptedException {
        mode(ALIYUN, "{\"mode\":\"http-500\"}");
        HttpResponse<String> answer = caller.aliyunSms(MOBILE, "123456");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).startsWith("<html>");
    }

    @Test
    void aDroppedConnectionHasNoAnswer() throws IOException, InterruptedException {
        mode(ALIYUN, "{\"mode\":\"drop\"}");
        assertThatThrownBy(() -> caller.aliyunSms(MOBILE, "123456")).isInstanceOf(IOException.class);
    }

    @Test
    void aSlowAnswerIsRightButLate() throws IOException, InterruptedException {
        mode(ALIYUN, "{\"mode\":\"slow\",\"delayMillis\":300}");
        Instant start = Instant.now();
        assertThat(aliyun().path("Code").asText()).isEqualTo("OK");
        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aLieIsAnOkWithoutAMessage() throws IOException, InterruptedException {
        mode(ALIYUN, "{\"mode\":\"lie\"}");
        assertThat(aliyun().path("Code").asText()).isEqualTo("OK");
        assertThat(messages()).isEmpty();
    }

    @Test
    void aFailureForOneRequestEndsByItself() throws IOException, InterruptedException {
        mode(ALIYUN, "{\"mode\":\"fail\",\"times\":1}");
        assertThat(aliyun().path("Code").asText()).isEqualTo("isp.SYSTEM_ERROR");
        assertThat(aliyun().path("Code").asText()).isEqualTo("OK");
        assertThat(sandbox.control("GET", ALIYUN, "").path("calls").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "王示例, 110101198001011232, 0",
        "王示例, 110101198001011233, -2",
        "王示, 110101198001011232, -1",
        "王示例, 440300198506150028, -5",
        "123, 110101198001011232, -3"
    })
    void theAuthorityAnswersOutOfItsTable(String name, String id, String result)
            throws IOException, InterruptedException {
        assertThat(caller.idCheck(name, id).at("/Response/Result").asText()).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"mode\":\"fail\"}', /Response/Result, -4",
        "'{\"mode\":\"limit\"}', /Response/Result, -7",
        "'{\"mode\":\"lie\"}', /Response/Result, -1",
        "'{\"mode\":\"refuse\",\"code\":\"-6\"}', /Response/Result, -6",
        "'{\"mode\":\"refuse\"}', /Response/Error/Code, UnauthorizedOperation.Nonactivated",
        "'{\"mode\":\"wrong-signature\"}', /Response/Error/Code, AuthFailure.SignatureFailure"
    })
    void theAuthorityFailsAsTold(String behaviour, String place, String value)
            throws IOException, InterruptedException {
        mode(AUTHORITY, behaviour);
        assertThat(caller.idCheck("王示例", "110101198001011232").at(place).asText())
                .isEqualTo(value);
    }

    @Test
    void theTableOfPersonsCanBeReplacedAndExtended() throws IOException, InterruptedException {
        sandbox.control("PUT", "persons", "[{\"name\":\"甲\",\"id\":\"110101198001011232\"}]");
        sandbox.control("POST", "persons", "[{\"name\":\"乙\",\"id\":\"11010519491231002X\"}]");
        assertThat(sandbox.control("GET", "persons", "")).hasSize(2);
        assertThat(caller.idCheck("乙", "11010519491231002x")
                        .at("/Response/Result")
                        .asText())
                .isEqualTo("0");
    }

    @Test
    void anUnknownActionIsAnswered() throws IOException, InterruptedException {
        assertThat(caller.tencent("sms", "2021-01-11", "Other", "{}").body()).contains("InvalidAction");
    }

    @Test
    void aBadBehaviourIsRefused() throws IOException, InterruptedException {
        assertThat(sandbox.send("PUT", "/control/" + ALIYUN, "{\"mode\":\"angry\"}", "application/json")
                        .statusCode())
                .isEqualTo(400);
        assertThat(sandbox.send("PUT", "/control/" + ALIYUN, "not json", "application/json")
                        .statusCode())
                .isEqualTo(400);
        assertThat(sandbox.send("PUT", "/control/other", "{}", "application/json")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePhoneShowsTheCodeInBothLanguages() throws IOException, InterruptedException {
        aliyun();
        assertThat(sandbox.get("/phone?lang=zh-CN").body()).contains("复制验证码", "<output>123456</output>");
        assertThat(sandbox.get("/phone?lang=en").body()).contains("Copy code", "+86 138 0013 8000");
    }

    @Test
    void theIndexListsEverything() throws IOException, InterruptedException {
        assertThat(sandbox.get("/?lang=en").body())
                .contains("/business/construction", "/business/procurement", "/business/property", "/phone")
                .contains("zhang.wei", "王示例", "aliyun-sms", "simulated");
    }
}
