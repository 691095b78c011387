package org.usercenter.auth.sms.sender;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.http.client.utils.URLEncodedUtils;
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
import org.usercenter.storage.identity.MobileRegion;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L5")
@Timeout(60)
class AliyunSmsSenderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T05:06:07.89Z"), ZoneOffset.UTC);
    private static final MobileNumber MOBILE = MobileNumber.parse("13800138000");

    private final CloudPeer peer = new CloudPeer();
    private final TestPlatform platform = new TestPlatform("aliyun-sms");

    @AfterEach
    void close() {
        platform.close();
        peer.close();
    }

    @Test
    void anAcceptedMessageIsSentWithTheProvidersRequestId() {
        peer.answers(200, "{\"RequestId\":\"R-1\",\"BizId\":\"900^0\",\"Code\":\"OK\",\"Message\":\"OK\"}");
        assertThat(sender().send(message(Locale.CHINA))).isEqualTo(new Sent("aliyun", "R-1"));
    }

    @Test
    void theRequestIsWhatTheOfficialSdkSendsAndCorrectlySigned() {
        sender().send(message(Locale.CHINA));
        Received request = peer.only();
        PeerSignatures.acs3(request, "test-ak", "test-secret");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri().getPath()).isEqualTo("/");
        assertThat(request.body()).isEmpty();
        assertThat(request.header("x-acs-action")).isEqualTo("SendSms");
        assertThat(request.header("x-acs-version")).isEqualTo("2017-05-25");
        assertThat(request.header("x-acs-date")).isEqualTo("2026-11-24T05:06:07Z");
        assertThat(query(request))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "PhoneNumbers", "13800138000",
                        "SignName", "统一 用户*中心~",
                        "TemplateCode", "SMS_1",
                        "TemplateParam", "{\"code\":\"482913\"}"));
    }

    @Test
    void everyRequestHasItsOwnNonce() {
        sender().send(message(Locale.CHINA));
        sender().send(message(Locale.CHINA));
        assertThat(peer.received().stream().map(r -> r.header("x-acs-signature-nonce")))
                .doesNotHaveDuplicates();
    }

    @Test
    void anEnglishReaderGetsTheEnglishText() {
        sender().send(message(Locale.UK));
        assertThat(query(peer.only())).containsEntry("TemplateCode", "SMS_2");
    }

    @Test
    void aTextWithoutEnglishVersionIsSentInChinese() {
        sender(settings(Map.of("template-login-code-en", " "))).send(message(Locale.ENGLISH));
        assertThat(query(peer.only())).containsEntry("TemplateCode", "SMS_1");
    }

    @Test
    void aNumberFromHongKongGoesWithItsCountryCode() {
        MobileNumber number = MobileNumber.parse("+852 61234567", EnumSet.allOf(MobileRegion.class));
        sender().send(new SmsMessage(number, SmsTemplate.LOGIN_CODE, Map.of("code", "482913"), Locale.CHINA));
        assertThat(query(peer.only())).containsEntry("PhoneNumbers", "85261234567");
    }

    @ParameterizedTest
    @CsvSource({
        "200, isv.MOBILE_NUMBER_ILLEGAL, NUMBER_INVALID",
        "200, isv.BUSINESS_LIMIT_CONTROL, PROVIDER_LIMIT",
        "200, isv.SMS_SIGNATURE_ILLEGAL, ACCOUNT_UNUSABLE",
        "200, isv.SMS_TEMPLATE_ILLEGAL, MISCONFIGURED",
        "200, isv.AMOUNT_NOT_ENOUGH, ACCOUNT_UNUSABLE",
        "200, isv.OUT_OF_SERVICE, ACCOUNT_UNUSABLE",
        "200, isv.DAY_LIMIT_CONTROL, ACCOUNT_UNUSABLE",
        "200, isp.RAM_PERMISSION_DENY, ACCOUNT_UNUSABLE",
        "404, InvalidAccessKeyId.NotFound, ACCOUNT_UNUSABLE",
        "400, SignatureDoesNotMatch, ACCOUNT_UNUSABLE",
        "200, isv.SOMETHING_NEW, MISCONFIGURED"
    })
    void aRefusalSaysWhoCanActOnIt(int status, String code, Reason reason) {
        peer.answers(status, "{\"RequestId\":\"R\",\"Code\":\"" + code + "\",\"Message\":\"触发天级流控Permits:10\"}");
        assertThat(sender().send(message(Locale.CHINA))).isEqualTo(new Refused(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "200, isp.SYSTEM_ERROR",
        "400, Throttling.User",
        "429, Throttling",
        "503, ServiceUnavailable",
        "500, InternalError",
        "400, OK",
        "400, SignatureNonceUsed"
    })
    void anErrorOfThePlatformItselfIsUnavailable(int status, String code) {
        peer.answers(status, "{\"RequestId\":\"R\",\"Code\":\"" + code + "\"}");
        assertThat(sender().send(message(Locale.CHINA))).isEqualTo(new Unavailable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "<html></html>",
                "{\"Code\":null}",
                "{\"Code\":{\"Code\":\"OK\"}}",
                "{\"code\":\"OK\"}"
            })
    void anythingElseIsUnavailableAndNeverSent(String reply) {
        peer.answers(200, reply);
        assertThat(sender().send(message(Locale.CHINA))).isEqualTo(new Unavailable());
    }

    @Test
    void aTimeoutIsNotTriedAgain() {
        peer.answers(peer.silent());
        try (TestPlatform impatient = TestPlatform.impatient("aliyun-sms")) {
            assertThat(sender(settings(Map.of()), impatient).send(message(Locale.CHINA)))
                    .isEqualTo(new Unavailable());
        }
        assertThat(peer.received()).hasSize(1);
    }

    @Test
    void aProviderThatKeepsFailingIsNotAvailable() {
        peer.answers(500, "");
        AliyunSmsSender sender = sender();
        sender.send(message(Locale.CHINA));
        assertThat(sender.available()).isTrue();
        sender.send(message(Locale.CHINA));
        assertThat(sender.available()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"access-key-id", "access-key-secret", "sign-name"})
    void withoutKeysOrSignatureNothingIsSent(String missing) {
        AliyunSmsSender sender = sender(settings(Map.of(missing, "")));
        assertThat(sender.available()).isFalse();
        assertThat(sender.send(message(Locale.CHINA))).isEqualTo(new Refused(Reason.MISCONFIGURED));
        assertThat(peer.received()).isEmpty();
    }

    @Test
    void aTemplateThatIsNotSetUpIsMisconfigured() {
        SmsMessage message = new SmsMessage(MOBILE, SmsTemplate.BIND_CODE, Map.of("code", "482913"), Locale.CHINA);
        assertThat(sender().send(message)).isEqualTo(new Refused(Reason.MISCONFIGURED));
        assertThat(peer.received()).isEmpty();
    }

    @Test
    void aParameterOfTheTextThatTheMessageLacksIsMisconfigured() {
        AliyunSmsSender sender = sender(settings(Map.of("template-parameters", "code, minutes")));
        assertThat(sender.send(message(Locale.CHINA))).isEqualTo(new Refused(Reason.MISCONFIGURED));
        assertThat(peer.received()).isEmpty();
    }

    @Test
    void neitherMobileNorCodeNorSecretIsLogged() {
        try (CapturedLog log = new CapturedLog()) {
            sender().send(message(Locale.CHINA));
            peer.answers(
                    200, "{\"RequestId\":\"R-7\",\"Code\":\"isv.MOBILE_NUMBER_ILLEGAL\",\"Message\":\"13800138000\"}");
            sender().send(message(Locale.CHINA));
            peer.answers(exchange -> exchange.close());
            sender().send(message(Locale.CHINA));
            sender(settings(Map.of("sign-name", ""))).send(message(Locale.CHINA));
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("R-7") && line.contains("isv.MOBILE_NUMBER_ILLEGAL"))
                    .noneMatch(line -> line.contains("138001") || line.contains("482913") || line.contains("secret"));
        }
    }

    @Test
    void askingForASignOfLifeNamesNobody() {
        peer.answers(400, "{\"RequestId\":\"R\",\"Code\":\"MissingPhoneNumbers\"}");
        assertThat(sender().alive()).isTrue();
        PeerSignatures.acs3(peer.only(), "test-ak", "test-secret");
        assertThat(query(peer.only())).doesNotContainKey("PhoneNumbers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Throttling.User", "Throttling", "isv.MOBILE_NUMBER_ILLEGAL", "isv.SMS_TEMPLATE_ILLEGAL"})
    void beingAskedTooOftenOrWithoutATemplateItIsAlive(String code) {
        peer.answers(400, "{\"RequestId\":\"R\",\"Code\":\"" + code + "\"}");
        assertThat(sender().alive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "500, InternalError",
        "400, SignatureDoesNotMatch",
        "200, isv.AMOUNT_NOT_ENOUGH",
        "200, isp.SYSTEM_ERROR",
        "200, OK"
    })
    void anyOtherAnswerIsNoSignOfLife(int status, String code) {
        peer.answers(status, "{\"RequestId\":\"R\",\"Code\":\"" + code + "\"}");
        assertThat(sender().alive()).isFalse();
    }

    private AliyunSmsSender sender() {
        return sender(settings(Map.of()));
    }

    private AliyunSmsSender sender(Map<String, String> settings) {
        return sender(settings, platform);
    }

    private static AliyunSmsSender sender(Map<String, String> settings, TestPlatform platform) {
        AliyunSmsConfig config = new AliyunSmsConfig(new MapScope(settings));
        return new AliyunSmsSender(config, config.accessKeySecret(), platform.client(), CLOCK);
    }

    private Map<String, String> settings(Map<String, String> changes) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "endpoint", peer.endpoint(),
                "access-key-id", "test-ak",
                "access-key-secret", "test-secret",
                "sign-name", "统一 用户*中心~",
                "template-login-code", "SMS_1",
                "template-login-code-en", "SMS_2"));
        settings.putAll(changes);
        return settings;
    }

    private static SmsMessage message(Locale locale) {
        return new SmsMessage(MOBILE, SmsTemplate.LOGIN_CODE, Map.of("code", "482913"), locale);
    }

    private static Map<String, String> query(Received request) {
        Map<String, String> query = new HashMap<>();
        URLEncodedUtils.parse(request.uri(), StandardCharsets.UTF_8)
                .forEach(pair -> query.put(pair.getName(), pair.getValue()));
        return query;
    }
}
