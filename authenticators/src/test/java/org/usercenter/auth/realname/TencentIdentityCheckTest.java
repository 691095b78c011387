package org.usercenter.auth.realname;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

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
import org.usercenter.auth.realname.PersonCheckResult.BadInput;
import org.usercenter.auth.realname.PersonCheckResult.Match;
import org.usercenter.auth.realname.PersonCheckResult.Mismatch;
import org.usercenter.auth.realname.PersonCheckResult.NoRecord;
import org.usercenter.auth.realname.PersonCheckResult.NotCovered;
import org.usercenter.auth.realname.PersonCheckResult.Unavailable;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R3")
@Timeout(60)
class TencentIdentityCheckTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_795_468_018), ZoneOffset.UTC);
    private static final PersonName NAME = PersonName.parse("张测试");
    private static final String NUMBER = "11010519491231002X";
    private static final IdentityDocument DOCUMENT = IdentityDocument.parse(DocumentType.RESIDENT_ID, NUMBER);

    private final CloudPeer peer = new CloudPeer();
    private final TestPlatform platform = new TestPlatform("tencent-faceid");

    @AfterEach
    void close() {
        platform.close();
        peer.close();
    }

    @Test
    void theRequestIsWhatTheServiceDocumentsAndCorrectlySigned() {
        check().person(NAME, DOCUMENT);
        Received request = peer.only();
        PeerSignatures.tc3(request, "faceid", "test-sid", "test-skey");
        assertThat(request.header("X-TC-Action")).isEqualTo("IdCardVerification");
        assertThat(request.header("X-TC-Version")).isEqualTo("2018-03-01");
        assertThat(request.headers()).doesNotContainKey("X-tc-region");
        assertThat(request.body()).isEqualTo("{\"IdCard\":\"" + NUMBER + "\",\"Name\":\"张测试\"}");
    }

    @Test
    void aMatchCarriesTheRequestIdAsEvidence() {
        answer("0");
        assertThat(person()).isEqualTo(new Match("tencent:R-1"));
    }

    @Test
    void aMismatchNamesBothElementsBecauseThePairIsCompared() {
        answer("-1");
        assertThat(person()).isEqualTo(new Mismatch(Set.of(PersonField.NAME, PersonField.DOCUMENT_NUMBER)));
    }

    @Test
    void noRecordIsNotAMismatch() {
        answer("-5");
        assertThat(person()).isEqualTo(new NoRecord());
    }

    @ParameterizedTest
    @CsvSource({"-2, DOCUMENT_NUMBER", "-3, NAME"})
    void aMalformedElementIsNamed(String result, PersonField field) {
        answer(result);
        assertThat(person()).isEqualTo(new BadInput(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-4", "-6", "-7", "-99", "1", "00", ""})
    void anErrorOfTheServiceAnUpgradeALimitOrAnUnknownResultIsUnavailable(String result) {
        answer(result);
        assertThat(person()).isEqualTo(new Unavailable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AuthFailure.SignatureFailure",
                "UnauthorizedOperation.Arrears",
                "UnauthorizedOperation.Nonactivated",
                "RequestLimitExceeded",
                "InternalError",
                "FailedOperation.IdentityAuthLimitExceeded",
                "0"
            })
    void anErrorOfTheRequestIsUnavailable(String code) {
        error(code);
        assertThat(person()).isEqualTo(new Unavailable());
    }

    @Test
    void anErrorThatIsAVerdictIsOne() {
        error("FailedOperation.IdNameMisMatch");
        assertThat(person()).isInstanceOf(Mismatch.class);
        error("FailedOperation.IdFormatError");
        assertThat(person()).isEqualTo(new BadInput(PersonField.DOCUMENT_NUMBER));
        error("FailedOperation.NameFormatError");
        assertThat(person()).isEqualTo(new BadInput(PersonField.NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "<html></html>", "{\"Response\":[]}", "{\"Result\":\"0\"}"})
    void aReplyThatNobodyUnderstandsIsUnavailable(String reply) {
        peer.answers(200, reply);
        assertThat(person()).isEqualTo(new Unavailable());
    }

    @Test
    void anAuthorityThatDoesNotAnswerIsUnavailableAndNotAskedTwice() {
        peer.answers(peer.silent());
        try (TestPlatform impatient = TestPlatform.impatient("tencent-faceid")) {
            assertThat(check(settings(Map.of()), impatient).person(NAME, DOCUMENT))
                    .isEqualTo(new Unavailable());
        }
        assertThat(peer.received()).hasSize(1);
    }

    @Test
    void anAuthorityThatKeepsFailingIsLeftAlone() {
        peer.answers(502, "");
        person();
        person();
        assertThat(person()).isEqualTo(new Unavailable());
        assertThat(peer.received()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "HK_MACAO_PERMIT, H12345678",
        "TAIWAN_PERMIT, 12345678",
        "CHINESE_PASSPORT, E12345678",
        "FOREIGN_PERMANENT_RESIDENCE, 911156198101010013",
        "OTHER, X1234567",
        "RESIDENT_ID, 810000199001010019"
    })
    void aDocumentThatTheAuthorityDoesNotCoverIsNotSentToIt(DocumentType type, String number) {
        assertThat(check().person(NAME, IdentityDocument.parse(type, number))).isEqualTo(new NotCovered());
        assertThat(peer.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret-id", "secret-key"})
    void withoutKeysNobodyIsAsked(String missing) {
        assertThat(check(settings(Map.of(missing, "")), platform).person(NAME, DOCUMENT))
                .isEqualTo(new Unavailable());
        assertThat(peer.received()).isEmpty();
    }

    @Test
    void neitherNameNorNumberNorSecretIsLogged() {
        try (CapturedLog log = new CapturedLog()) {
            error("UnauthorizedOperation.Arrears");
            person();
            answer("-1");
            person();
            peer.answers(exchange -> exchange.close());
            person();
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("UnauthorizedOperation.Arrears"))
                    .noneMatch(line -> line.contains("张") || line.contains("19491231") || line.contains("skey"));
        }
    }

    private PersonCheckResult person() {
        return check().person(NAME, DOCUMENT);
    }

    private TencentIdentityCheck check() {
        return check(settings(Map.of()), platform);
    }

    private static TencentIdentityCheck check(Map<String, String> settings, TestPlatform platform) {
        TencentIdentityCheckConfig config = new TencentIdentityCheckConfig(new MapScope(settings));
        return new TencentIdentityCheck(config, config.secretKey(), platform.client(), CLOCK);
    }

    private Map<String, String> settings(Map<String, String> changes) {
        Map<String, String> settings =
                new HashMap<>(Map.of("endpoint", peer.endpoint(), "secret-id", "test-sid", "secret-key", "test-skey"));
        settings.putAll(changes);
        return settings;
    }

    private void answer(String result) {
        peer.answers(
                200,
                "{\"Response\":{\"Result\":\"" + result + "\",\"Description\":\"张测试 " + NUMBER
                        + "\",\"RequestId\":\"R-1\"}}");
    }

    private void error(String code) {
        peer.answers(
                200,
                "{\"Response\":{\"Error\":{\"Code\":\"" + code + "\",\"Message\":\"张测试\"},\"RequestId\":\"R-1\"}}");
    }
}
