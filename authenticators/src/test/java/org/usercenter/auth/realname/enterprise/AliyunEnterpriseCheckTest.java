package org.usercenter.auth.realname.enterprise;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.apache.http.client.utils.URLEncodedUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.auth.cloud.CapturedLog;
import org.usercenter.auth.cloud.CloudPeer;
import org.usercenter.auth.cloud.CloudPeer.Received;
import org.usercenter.auth.cloud.MapScope;
import org.usercenter.auth.cloud.PeerSignatures;
import org.usercenter.auth.cloud.TestPlatform;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult.Match;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult.Mismatch;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult.NotCovered;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult.Unavailable;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R2")
@Timeout(60)
class AliyunEnterpriseCheckTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T05:06:07.89Z"), ZoneOffset.UTC);
    private static final String NUMBER = "11010519491231002X";
    private static final String MATCH =
            "{\"RequestId\":\"R-1\",\"Code\":\"Success\",\"Result\":{\"BizCode\":\"1\",\"Status\":\"在营（开业）\"}}";

    private final CloudPeer peer = new CloudPeer();
    private final TestPlatform platform = new TestPlatform("aliyun-enterprise");

    @AfterEach
    void close() {
        platform.close();
        peer.close();
    }

    @Test
    void theRequestIsWhatTheServiceDocumentsAndCorrectlySigned() {
        check(Map.of()).enterprise(claim(DocumentType.RESIDENT_ID, NUMBER));

        Received request = peer.only();
        PeerSignatures.acs3(request, "test-ak", "test-secret");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri()).hasToString("/");
        assertThat(request.header("x-acs-action")).isEqualTo("EntElementVerifyV2");
        assertThat(request.header("x-acs-version")).isEqualTo("2019-03-07");
        assertThat(request.header("x-acs-date")).isEqualTo("2026-11-24T05:06:07Z");
        Map<String, String> form = form(request);
        assertThat(form.remove("MerchantBizId")).matches("[0-9a-f]{32}").isEqualTo(form.remove("MerchantUserId"));
        assertThat(form)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "SceneCode", "scene-1",
                        "UserAuthorization", "1",
                        "InfoVerifyType", "ENT_4META",
                        "LicenseNo", "91440300MA5TEXT03E",
                        "EntName", "深圳市示例建设有限公司",
                        "LegalPersonName", "张伟",
                        "LegalPersonCertNo", NUMBER));
    }

    @Test
    void everyRequestHasItsOwnNonceAndItsOwnNumber() {
        check(Map.of()).enterprise(claim(DocumentType.RESIDENT_ID, NUMBER));
        check(Map.of()).enterprise(claim(DocumentType.RESIDENT_ID, NUMBER));

        assertThat(peer.received().stream().map(request -> request.header("x-acs-signature-nonce")))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(peer.received().stream().map(request -> form(request).get("MerchantBizId")))
                .doesNotHaveDuplicates();
    }

    @Test
    void aMatchCarriesTheRequestIdAsEvidence() {
        peer.answers(200, MATCH);

        assertThat(asked()).isEqualTo(new Match("aliyun:R-1"));
    }

    @Test
    void aMismatchNamesWhatDiffers() {
        peer.answers(
                200,
                "{\"RequestId\":\"R-1\",\"Code\":\"Success\",\"Result\":{\"BizCode\":\"2\",\"ReasonDetail\":\"LegalPersonNameFlag\"}}");

        assertThat(asked()).isEqualTo(new Mismatch(Set.of(EnterpriseField.REPRESENTATIVE)));
    }

    @Test
    void anAuthorityThatDoesNotAnswerIsUnavailableAndNotAskedTwice() {
        peer.answers(peer.silent());
        try (TestPlatform impatient = TestPlatform.impatient("aliyun-enterprise")) {
            assertThat(new AliyunEnterpriseCheck(config(Map.of()), "test-secret", impatient.client(), CLOCK)
                            .enterprise(claim(DocumentType.RESIDENT_ID, NUMBER)))
                    .isEqualTo(new Unavailable());
        }
        assertThat(peer.received()).hasSize(1);
    }

    @Test
    void whatTheAuthorityCannotKnowIsNotAskedFor() {
        assertThat(check(Map.of()).enterprise(claim(DocumentType.CHINESE_PASSPORT, "E12345678")))
                .isEqualTo(new NotCovered());
        assertThat(peer.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"access-key-id", "scene-code"})
    void whatIsNotSetUpIsUnavailableAndNobodyIsAsked(String missing) {
        assertThat(check(Map.of(missing, "")).enterprise(claim(DocumentType.RESIDENT_ID, NUMBER)))
                .isEqualTo(new Unavailable());
        assertThat(peer.received()).isEmpty();
    }

    @Test
    void nothingOfTheEnterpriseNorTheKeyGetsIntoTheLog() {
        peer.answers(403, "{\"RequestId\":\"R-1\",\"Code\":\"Forbidden\",\"Message\":\"" + NUMBER + "\"}");
        try (CapturedLog log = new CapturedLog()) {
            asked();
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("R-1"))
                    .noneMatch(line -> line.contains(NUMBER) || line.contains("张伟") || line.contains("test-secret"));
        }
    }

    private EnterpriseCheckResult asked() {
        return check(Map.of()).enterprise(claim(DocumentType.RESIDENT_ID, NUMBER));
    }

    private AliyunEnterpriseCheck check(Map<String, String> settings) {
        return new AliyunEnterpriseCheck(config(settings), "test-secret", platform.client(), CLOCK);
    }

    private EnterpriseCheckConfig config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "endpoint", peer.endpoint(),
                "access-key-id", "test-ak",
                "access-key-secret", "test-secret",
                "scene-code", "scene-1"));
        all.putAll(settings);
        return EnterpriseCheckConfig.aliyun(new MapScope(all));
    }

    private static EnterpriseClaim claim(DocumentType type, String number) {
        return new EnterpriseClaim(
                Uscc.parse("91440300MA5TEXT03E"),
                EnterpriseName.parse("深圳市示例建设有限公司"),
                PersonName.parse("张伟"),
                IdentityDocument.parse(type, number));
    }

    private static Map<String, String> form(Received request) {
        Map<String, String> form = new HashMap<>();
        URLEncodedUtils.parse(request.body(), StandardCharsets.UTF_8)
                .forEach(field -> form.put(field.getName(), field.getValue()));
        return form;
    }
}
