package org.usercenter.auth.face;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
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
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("A10")
@Timeout(60)
class TencentFaceVerificationTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T08:00:00Z"), ZoneOffset.UTC);
    private static final PersonName NAME = PersonName.parse("张测试");
    private static final String NUMBER = "11010519491231002X";
    private static final IdentityDocument DOCUMENT = IdentityDocument.parse(DocumentType.RESIDENT_ID, NUMBER);
    private static final String PASSED =
            """
            {"ErrCode":0,"LiveStatus":0,"Comparestatus":0,"Sim":"96.42","Name":"张测试","IdCard":"%s","Extra":"x"}"""
                    .formatted(NUMBER);

    private final CloudPeer peer = new CloudPeer();
    private final TestPlatform platform = new TestPlatform("tencent-face");

    @AfterEach
    void close() {
        platform.close();
        peer.close();
    }

    @Test
    void theRequestForAVerificationIsSignedAndAsksForNothingButThePerson() {
        begin();

        Received request = peer.only();
        PeerSignatures.tc3(request, "faceid", "test-sid", "test-skey");
        assertThat(request.header("X-TC-Action")).isEqualTo("DetectAuth");
        assertThat(request.header("X-TC-Version")).isEqualTo("2018-03-01");
        assertThat(request.headers()).doesNotContainKey("X-tc-region");
        assertThat(request.body())
                .isEqualTo("{\"RuleId\":\"7\",\"IdCard\":\"" + NUMBER
                        + "\",\"Name\":\"张测试\",\"RedirectUrl\":\"https://here/return\",\"Extra\":\"mark\"}");
    }

    @Test
    void theResultIsAskedForWithoutPictures() {
        face().result("T-1");

        Received request = peer.only();
        PeerSignatures.tc3(request, "faceid", "test-sid", "test-skey");
        assertThat(request.header("X-TC-Action")).isEqualTo("GetDetectInfoEnhanced");
        assertThat(request.body()).isEqualTo("{\"BizToken\":\"T-1\",\"RuleId\":\"7\",\"InfoType\":\"1\"}");
    }

    @Test
    void aVerificationBeginsWithTokenAndAddress() {
        peer.answers(200, "{\"Response\":{\"BizToken\":\"T-1\",\"Url\":\"https://f/1\",\"RequestId\":\"R-1\"}}");

        assertThat(begin()).isEqualTo(new FaceStart.Started("T-1", "https://f/1"));
    }

    @ParameterizedTest
    @CsvSource({
        "FailedOperation.IdNameMisMatch, IDENTITY",
        "FailedOperation.IdFormatError, IDENTITY",
        "FailedOperation.NameFormatError, IDENTITY",
        "FailedOperation.IdPhotoNoExist, NO_PICTURE",
        "FailedOperation.IdentityAuthLimitExceeded, LIMIT"
    })
    void aVerdictAboutThePersonRefusesToBegin(String code, FaceFailure failure) {
        error(code);

        assertThat(begin()).isEqualTo(new FaceStart.Refused(failure));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InvalidParameterValue.RuleIdNotExist",
                "InvalidParameterValue.RuleIdDisabled",
                "UnauthorizedOperation.Nonactivated",
                "UnauthorizedOperation.Arrears",
                "RequestLimitExceeded",
                "AuthFailure.SignatureFailure",
                "InternalError"
            })
    void anErrorOfTheRequestIsNoVerdict(String code) {
        error(code);

        assertThat(begin()).isEqualTo(new FaceStart.Unavailable());
        assertThat(face().result("T-1")).isEqualTo(new FaceResult.Unavailable());
    }

    @Test
    void whoHasNotFinishedIsWaitedFor() {
        info("{\"ErrCode\":null,\"LiveStatus\":null}");
        assertThat(face().result("T-1")).isEqualTo(new FaceResult.Pending());

        info("null");
        assertThat(face().result("T-1")).isEqualTo(new FaceResult.Pending());
    }

    @Test
    void aPassTellsWhoAndHowSimilar() {
        info(PASSED);

        assertThat(face().result("T-1")).isEqualTo(new FaceResult.Passed("张测试", NUMBER, "x", "96.42", "R-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, NOT_LIVE",
        "1, 0, 1, OTHER_FACE",
        "1, 0, 0, NOT_PASSED",
        "0, 1, 0, NOT_LIVE",
        "0, 0, 1, OTHER_FACE"
    })
    void whatIsNotRightInEveryPartIsNoPass(int code, int live, int compare, FaceFailure failure) {
        info("{\"ErrCode\":%d,\"LiveStatus\":%d,\"Comparestatus\":%d}".formatted(code, live, compare));

        assertThat(face().result("T-1")).isEqualTo(new FaceResult.Failed(failure));
    }

    @ParameterizedTest
    @CsvSource({
        "FailedOperation.CompareFail, OTHER_FACE",
        "FailedOperation.CompareLowSimilarity, OTHER_FACE",
        "FailedOperation.LifePhotoDetectNoFaces, NOT_LIVE"
    })
    void anErrorThatIsAVerdictIsOne(String code, FaceFailure failure) {
        error(code);

        assertThat(face().result("T-1")).isEqualTo(new FaceResult.Failed(failure));
    }

    @ParameterizedTest
    @ValueSource(strings = {"InvalidParameterValue.BizTokenExpired", "InvalidParameterValue.BizTokenIllegal"})
    void aTokenThatThePlatformDoesNotKnowAnyMoreHasExpired(String code) {
        error(code);

        assertThat(face().result("T-1")).isEqualTo(new FaceResult.Expired());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "<html></html>", "{\"Response\":[]}", "{\"Text\":{\"ErrCode\":0}}"})
    void aReplyThatNobodyUnderstandsIsUnavailable(String reply) {
        peer.answers(200, reply);

        assertThat(begin()).isEqualTo(new FaceStart.Unavailable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "0.5", "true", "{}"})
    void anOutcomeThatIsNoNumberIsNoPass(String code) {
        info("{\"ErrCode\":" + code + "}");

        assertThat(face().result("T-1")).isEqualTo(new FaceResult.Unavailable());
    }

    @Test
    void aPlatformThatDoesNotAnswerIsUnavailable() {
        peer.answers(peer.silent());

        try (TestPlatform impatient = TestPlatform.impatient("tencent-face")) {
            assertThat(face(settings(Map.of()), impatient).result("T-1")).isEqualTo(new FaceResult.Unavailable());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret-id", "secret-key", "rule-id"})
    void withoutKeysOrRuleItIsNotSetUpAndNobodyIsAsked(String missing) {
        FaceVerification face = face(settings(Map.of(missing, "")), platform);

        assertThat(face.isSetUp()).isFalse();
        assertThat(face.begin(NAME, DOCUMENT, "mark", "https://here")).isEqualTo(new FaceStart.Unavailable());
        assertThat(peer.received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, 11010519491231002X, true",
        "RESIDENT_ID, 810000199001010019, false",
        "HK_MACAO_PERMIT, H12345678, false",
        "FOREIGN_PERMANENT_RESIDENCE, 911156198101010013, false",
        "CHINESE_PASSPORT, E12345678, false"
    })
    void onlyResidentsAreCovered(DocumentType type, String number, boolean covered) {
        assertThat(face().covers(IdentityDocument.parse(type, number))).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"11010520121129, true", "11010520121130, false"})
    void nobodyUnder14IsAsked(String start, boolean covered) {
        assertThat(face().covers(IdentityDocument.parse(DocumentType.RESIDENT_ID, complete(start + "001"))))
                .isEqualTo(covered);
    }

    @Test
    void aConsentHasAVersionThatFitsItsColumn() {
        assertThat(face().consentVersion()).isEqualTo("2026-11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> face(settings(Map.of("consent-version", "v".repeat(65))), platform));
    }

    @Test
    void neitherThePersonNorTheTokenNorTheSecretIsLogged() {
        try (CapturedLog log = new CapturedLog()) {
            error("UnauthorizedOperation.Arrears");
            begin();
            face().result("T-1");
            info(PASSED);
            face().result("T-1");

            assertThat(log.lines())
                    .anyMatch(line -> line.contains("UnauthorizedOperation.Arrears"))
                    .noneMatch(line -> line.contains("张")
                            || line.contains("19491231")
                            || line.contains("T-1")
                            || line.contains("skey"));
        }
    }

    /** With its check character, GB 11643. */
    private static String complete(String body) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    private FaceStart begin() {
        return face().begin(NAME, DOCUMENT, "mark", "https://here/return");
    }

    private FaceVerification face() {
        return face(settings(Map.of()), platform);
    }

    private static FaceVerification face(Map<String, String> settings, TestPlatform platform) {
        TencentFaceConfig config = new TencentFaceConfig(new MapScope(settings));
        return new TencentFaceVerification(config, config.secretKey(), platform.client(), CLOCK);
    }

    private Map<String, String> settings(Map<String, String> changes) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "endpoint", peer.endpoint(), "secret-id", "test-sid", "secret-key", "test-skey", "rule-id", "7"));
        settings.putAll(changes);
        return settings;
    }

    private void info(String text) {
        peer.answers(200, "{\"Response\":{\"Text\":" + text + ",\"RequestId\":\"R-1\"}}");
    }

    private void error(String code) {
        peer.answers(
                200, "{\"Response\":{\"Error\":{\"Code\":\"" + code + "\",\"Message\":\"m\"},\"RequestId\":\"R-1\"}}");
    }
}
