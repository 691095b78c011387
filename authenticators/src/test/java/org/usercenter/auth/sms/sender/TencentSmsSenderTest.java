package org.usercenter.auth.sms.sender;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.auth.cloud.CapturedLog;
import org.usercenter.auth.cloud.CloudPeer;
import org.usercenter.auth.cloud.CloudPeer.Received;
import org.usercenter.auth.cloud.MapScope;
import org.usercenter.auth.cloud.PeerSignatures;
import org.usercenter.auth.cloud.TestPlatform;
import org.usercenter.auth.sms.sender.SmsOutcome.Reason;
import org.usercenter.auth.sms.sender.SmsOutcome.Refused;
import org.usercenter.auth.sms.sender.SmsOutcome.Sent;
import org.usercenter.auth.sms.sender.SmsOutcome.Unavailable;
import org.usercenter.storage.identity.MobileNumber;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L5")
@Timeout(60)
class TencentSmsSenderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_795_468_018), ZoneOffset.UTC);
    private static final MobileNumber MOBILE = MobileNumber.parse("13800138000");

    private final CloudPeer peer = new CloudPeer();
    private final TestPlatform platform = new TestPlatform("tencent-sms");

    @AfterEach
    void close() {
        platform.close();
        peer.close();
    }

    @Test
    void anAcceptedMessageIsSentWithTheProvidersRequestId() {
        peer.answers(200, entry("Ok"));
        assertThat(sender().send(message(Locale.CHINA))).isEqualTo(new Sent("tencent", "R-1"));
    }

    @Test
    void theRequestIsWhatTheServiceDocumentsAndCorrectlySigned() throws JsonProcessingException {
        sender().send(message(Locale.CHINA));
        Received request = peer.only();
        PeerSignatures.tc3(request, "sms", "test-sid", "test-skey");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri()).hasToString("/");
        assertThat(request.header("X-TC-Action")).isEqualTo("SendSms");
        assertThat(request.header("X-TC-Version")).isEqualTo("2021-01-11");
        assertThat(request.header("X-TC-Region")).isEqualTo("ap-guangzhou");
        assertThat(request.header("X-TC-Timestamp")).isEqualTo("1795468018");
        ObjectMapper mapper = new ObjectMapper();
        assertThat(mapper.readTree(request.body()))
                .isEqualTo(mapper.readTree("{\"PhoneNumberSet\":[\"+8613800138000\"],\"SmsSdkAppId\":\"1400000000\","
                        + "\"SignName\":\"统一用户中心\",\"TemplateId\":\"200001\","
                        + "\"TemplateParamSet\":[\"482913\",\"5\"]}"));
    }

    @Test
    void anEnglishReaderGetsTheEnglishText() {
        sender().send(message(Locale.US));
        assertThat(peer.only().body()).contains("\"TemplateId\":\"200002\"");
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidParameterValue.IncorrectPhoneNumber, NUMBER_INVALID",
        "FailedOperation.PhoneNumberInBlacklist, NUMBER_INVALID",
        "LimitExceeded.PhoneNumberThirtySecondLimit, PROVIDER_LIMIT",
        "LimitExceeded.PhoneNumberOneHourLimit, PROVIDER_LIMIT",
        "LimitExceeded.PhoneNumberDailyLimit, PROVIDER_LIMIT",
        "LimitExceeded.PhoneNumberSameContentDailyLimit, PROVIDER_LIMIT",
        "LimitExceeded.DeliveryFrequencyLimit, PROVIDER_LIMIT",
        "LimitExceeded.AppDailyLimit, ACCOUNT_UNUSABLE",
        "FailedOperation.InsufficientBalanceInSmsPackage, ACCOUNT_UNUSABLE",
        "FailedOperation.SignatureIncorrectOrUnapproved, ACCOUNT_UNUSABLE",
        "FailedOperation.TemplateIncorrectOrUnapproved, MISCONFIGURED",
        "UnauthorizedOperation.SmsSdkAppIdVerifyFail, ACCOUNT_UNUSABLE"
    })
    void aRefusalOfTheOneNumberInsideAnAcceptedRequestIsARefusal(String code, Reason reason) {
        peer.answers(200, entry(code));
        assertThat(sender().send(message(Locale.CHINA))).isEqualTo(new Refused(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "AuthFailure.SignatureFailure, ACCOUNT_UNUSABLE",
        "AuthFailure.SignatureExpire, ACCOUNT_UNUSABLE",
        "AuthFailure.SecretIdNotFound, ACCOUNT_UNUSABLE",
        "UnauthorizedOperation.RequestIpNotInWhitelist, ACCOUNT_UNUSABLE",
        "InvalidParameterValue.IncorrectPhoneNumber, NUMBER_INVALID",
        "LimitExceeded.PhoneNumberDailyLimit, PROVIDER_LIMIT"
    })
    void anErrorOfTheWholeRequestIsARefusal(String code, Reason reason) {
        peer.answers(200, error(code));
        assertThat(sender().send(message(Locale.CHINA))).isEqualTo(new Refused(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"InternalError.Timeout", "InternalError", "RequestLimitExceeded", "ServiceUnavailable", "Ok"})
    void anErrorOfThePlatformItselfIsUnavailable(String code) {
        peer.answers(200, error(code));
        assertThat(sender().send(message(Locale.CHINA))).isEqualTo(new Unavailable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"Response\":null}",
                "{\"Response\":{\"RequestId\":\"R\"}}",
                "{\"Response\":{\"SendStatusSet\":[]}}",
                "{\"Response\":{\"SendStatusSet\":{\"0\":{\"Code\":\"Ok\"}}}}",
                "{\"Response\":{\"SendStatusSet\":[{\"Code\":\"Ok\"},{\"Code\":\"Ok\"}]}}",
                "{\"SendStatusSet\":[{\"Code\":\"Ok\"}]}",
                "{\"Response\":{\"Error\":null,\"SendStatusSet\":[{\"Code\":\"Ok\"}]}}"
            })
    void anythingElseIsUnavailableAndNeverSent(String reply) {
        peer.answers(200, reply);
        assertThat(sender().send(message(Locale.CHINA))).isEqualTo(new Unavailable());
    }

    @Test
    void aTimeoutIsNotTriedAgain() {
        peer.answers(peer.silent());
        try (TestPlatform impatient = TestPlatform.impatient("tencent-sms")) {
            assertThat(sender(settings(Map.of()), impatient).send(message(Locale.CHINA)))
                    .isEqualTo(new Unavailable());
        }
        assertThat(peer.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret-id", "secret-key", "sdk-app-id", "sign-name"})
    void withoutKeysApplicationOrSignatureNothingIsSent(String missing) {
        TencentSmsSender sender = sender(settings(Map.of(missing, "")));
        assertThat(sender.available()).isFalse();
        assertThat(sender.send(message(Locale.CHINA))).isEqualTo(new Refused(Reason.MISCONFIGURED));
        assertThat(peer.received()).isEmpty();
    }

    @Test
    void neitherMobileNorCodeNorSecretIsLogged() {
        try (CapturedLog log = new CapturedLog()) {
            peer.answers(200, entry("FailedOperation.PhoneNumberInBlacklist"));
            sender().send(message(Locale.CHINA));
            peer.answers(exchange -> exchange.close());
            sender().send(message(Locale.CHINA));
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("R-1") && line.contains("PhoneNumberInBlacklist"))
                    .noneMatch(line -> line.contains("138001") || line.contains("482913") || line.contains("skey"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MissingParameter", "InvalidParameterValue.IncorrectPhoneNumber", "RequestLimitExceeded"})
    void askingForASignOfLifeNamesNobody(String code) {
        peer.answers(200, error(code));
        assertThat(sender().alive()).isTrue();
        PeerSignatures.tc3(peer.only(), "sms", "test-sid", "test-skey");
        assertThat(peer.only().body()).doesNotContain("PhoneNumberSet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AuthFailure.SignatureFailure", "InternalError", "Ok"})
    void anyOtherAnswerIsNoSignOfLife(String code) {
        peer.answers(200, error(code));
        assertThat(sender().alive()).isFalse();
    }

    private TencentSmsSender sender() {
        return sender(settings(Map.of()));
    }

    private TencentSmsSender sender(Map<String, String> settings) {
        return sender(settings, platform);
    }

    private static TencentSmsSender sender(Map<String, String> settings, TestPlatform platform) {
        TencentSmsConfig config = new TencentSmsConfig(new MapScope(settings));
        return new TencentSmsSender(config, config.secretKey(), platform.client(), CLOCK);
    }

    private Map<String, String> settings(Map<String, String> changes) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "endpoint", peer.endpoint(),
                "secret-id", "test-sid",
                "secret-key", "test-skey",
                "sdk-app-id", "1400000000",
                "sign-name", "统一用户中心",
                "template-login-code", "200001",
                "template-login-code-en", "200002",
                "template-parameters", "code,minutes"));
        settings.putAll(changes);
        return settings;
    }

    private static SmsMessage message(Locale locale) {
        return new SmsMessage(MOBILE, SmsTemplate.LOGIN_CODE, Map.of("minutes", "5", "code", "482913"), locale);
    }

    private static String entry(String code) {
        return "{\"Response\":{\"SendStatusSet\":[{\"SerialNo\":\"2028:f825e6\",\"PhoneNumber\":\"+8613800138000\","
                + "\"Fee\":1,\"SessionContext\":\"\",\"Code\":\"" + code
                + "\",\"Message\":\"+8613800138000\",\"IsoCode\":\"CN\"}],\"RequestId\":\"R-1\"}}";
    }

    private static String error(String code) {
        return "{\"Response\":{\"Error\":{\"Code\":\"" + code + "\",\"Message\":\"m\"},\"RequestId\":\"R-1\"}}";
    }
}
