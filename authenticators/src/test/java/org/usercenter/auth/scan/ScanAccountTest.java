package org.usercenter.auth.scan;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.certificate.CertificateId;
import org.usercenter.storage.certificate.CertificateState;
import org.usercenter.storage.certificate.NewCertificate;
import org.usercenter.storage.identity.Uscc;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L3")
@Tag("L7")
class ScanAccountTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private static BoundCertificate bound(String user, CertificateState state) {
        byte[] name = "issuer".getBytes(StandardCharsets.UTF_8);
        NewCertificate certificate = new NewCertificate(
                "vendor",
                CertificateId.of(name, BigInteger.ONE, name),
                "CN=Example CA",
                "ab".repeat(32),
                new CertificateHolder("某某有限公司", Uscc.parse("91440300MA5TEXT03E"), null),
                NOW,
                NOW.plus(Duration.ofDays(365)),
                null);
        return new BoundCertificate("binding", user, certificate, NOW, null, state);
    }

    @ParameterizedTest
    @CsvSource({
        // Nobody is logged in.
        ", , UNKNOWN",
        ", owner, MAIN_ACCOUNT",
        // A login is being confirmed.
        "owner, owner, MAIN_ACCOUNT",
        "another, owner, NOT_YOURS",
        "another, , NOT_YOURS"
    })
    void theNumberLeadsToItsMainAccountAndToNoOther(
            @Nullable String confirming, @Nullable String owner, ScanAccount account) {
        assertThat(ScanAccount.of(confirming, owner, null)).isEqualTo(account);
    }

    @ParameterizedTest
    @CsvSource({
        "owner, ACTIVE, MAIN_ACCOUNT",
        "owner, REPLACED, MAIN_ACCOUNT",
        "owner, DISABLED, CERTIFICATE_SERVES_ELSEWHERE",
        "member, ACTIVE, CERTIFICATE_SERVES_ELSEWHERE",
        "member, DISABLED, CERTIFICATE_SERVES_ELSEWHERE"
    })
    void aCertificateThatIsBoundServesItsAccountAlone(String user, CertificateState state, ScanAccount account) {
        assertThat(ScanAccount.of(null, "owner", bound(user, state))).isEqualTo(account);
        assertThat(ScanAccount.of("owner", "owner", bound(user, state))).isEqualTo(account);
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE", "DISABLED"})
    void whoeverHasNoMainAccountDoesNotRegisterByAnothersCertificate(CertificateState state) {
        assertThat(ScanAccount.of(null, null, bound("member", state)))
                .isEqualTo(ScanAccount.CERTIFICATE_SERVES_ELSEWHERE);
    }
}
