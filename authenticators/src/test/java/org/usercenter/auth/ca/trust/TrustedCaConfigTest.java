package org.usercenter.auth.ca.trust;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.component.ComponentModel;
import org.usercenter.ca.verifier.revocation.RevocationPolicy;
import org.usercenter.ca.verifier.trust.InvalidTrustException;
import org.usercenter.ca.verifier.trust.InvalidTrustException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("O2")
class TrustedCaConfigTest {
    private final ComponentModel model = new ComponentModel();

    @Test
    void readsThePolicyThatTheRevocationClientFollows() {
        model.put(TrustedCaConfigProperties.REVOCATION, "SOFT");
        model.put(TrustedCaConfigProperties.OCSP, "http://ocsp.example.test/");
        model.put(TrustedCaConfigProperties.CRLS, "https://crl.example.test/ca.crl");
        model.put(TrustedCaConfigProperties.HOSTS, " Aia.Example.TEST ");
        model.put(TrustedCaConfigProperties.MAX_AGE, "60");

        RevocationPolicy policy = new TrustedCaConfig(model).settings().revocation();

        assertThat(policy.mode()).isEqualTo(RevocationPolicy.Mode.SOFT);
        assertThat(policy.ocspUrl()).isEqualTo(URI.create("http://ocsp.example.test/"));
        assertThat(policy.crlUrls()).containsExactly(URI.create("https://crl.example.test/ca.crl"));
        assertThat(policy.allowedHosts()).containsExactly("aia.example.test");
        assertThat(policy.maxAge()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void certificatesCountForKeysAndSharedCaUnlessTheSettingNamesOtherWays() {
        assertThat(new TrustedCaConfig(model).ways()).containsExactlyInAnyOrder("uc-ca", "uc-sharedca");

        model.put(TrustedCaConfigProperties.WAYS, "uc-elicence, uc-ca");

        assertThat(new TrustedCaConfig(model).ways()).containsExactlyInAnyOrder("uc-elicence", "uc-ca");
    }

    @Test
    void refusesAWayThatIsNoId() {
        model.put(TrustedCaConfigProperties.WAYS, "licence!");

        assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> new TrustedCaConfig(model).ways());
    }

    @Test
    void refusesAResponderThatIsAFile() {
        model.put(TrustedCaConfigProperties.OCSP, "file:///etc/passwd");

        assertThatExceptionOfType(InvalidTrustException.class)
                .isThrownBy(() -> new TrustedCaConfig(model).settings())
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.REVOCATION_POLICY));
    }

    @Test
    void readsTheDayBeforeWhichCertificatesAreTooOldAsOneInChina() {
        model.put(TrustedCaConfigProperties.OLDEST, "2024-01-31");

        assertThat(new TrustedCaConfig(model).settings().issuing().notIssuedBefore())
                .isEqualTo(Instant.parse("2024-01-30T16:00:00Z"));
    }

    @Test
    void refusesADayThatIsNone() {
        model.put(TrustedCaConfigProperties.OLDEST, "31.1.2024");

        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> new TrustedCaConfig(model).settings())
                .withMessage(TrustedCaConfigProperties.OLDEST);
    }

    @Test
    void trustsNoUnlistedIntermediatesUnlessTold() {
        assertThat(new TrustedCaConfig(model).settings().issuing().unlistedIntermediates())
                .isFalse();
    }

    @Test
    void keepsTheUserIdsOfAuthorityAndSoftwareApart() {
        model.put(TrustedCaConfigProperties.ISSUER_USER_ID, "authority");
        model.put(TrustedCaConfigProperties.PROOF_USER_ID, "software");

        assertThat(new TrustedCaConfig(model).settings().issuing().issuerUserId())
                .isEqualTo("authority");
        assertThat(new TrustedCaConfig(model).settings().proof().proofUserId()).isEqualTo("software");
    }

    @Test
    void refusesALifetimeOfMoreThanAWeek() {
        model.put(TrustedCaConfigProperties.MAX_AGE, "604801");

        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> new TrustedCaConfig(model).settings())
                .withMessage(TrustedCaConfigProperties.MAX_AGE);
    }
}
