package org.usercenter.auth.ca.trust;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.component.ComponentModel;
import org.usercenter.ca.verifier.trust.InvalidTrustException;
import org.usercenter.ca.verifier.trust.TrustedCaReader;
import org.usercenter.storage.trust.TrustSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What operators say of an authority, and the component that it becomes. */
@Tag("O2")
class TrustSettingsWriterTest {
    private static final KeyPair ROOT_KEY = pair();
    private static final String ROOT = certificate("CN=Root", "CN=Root", pair(), ROOT_KEY);
    private static final String ISSUING = certificate("CN=Issuing", "CN=Root", pair(), ROOT_KEY);

    private final ComponentModel model = new ComponentModel();

    @Test
    void rootsAndIntermediatesAreToldApartInWhateverOrderTheyCome() {
        write(settings(ISSUING + "\n" + ROOT));

        assertThat(list("anchors")).hasSize(1);
        assertThat(list("intermediates")).hasSize(1);
        assertThat(list("anchors").get(0)).isNotEqualTo(list("intermediates").get(0));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        write(settings(ROOT));
        TrustSettings read = TrustSettingsWriter.read(model);

        assertThat(read.name()).isEqualTo("某CA");
        assertThat(read.certificates().strip()).isEqualTo(ROOT);
        assertThat(read.hosts()).containsExactly("ocsp.example.test");
        assertThat(read.revocation()).isEqualTo("SOFT");
        assertThat(read.notIssuedBefore()).isNull();
        assertThat(read.identityRules()).containsExactly("1 SUBJECT 2.5.4.5 USCC 2.5.4.10");
    }

    @Test
    void whatOperatorsDoNotSeeStaysAndWhatTheyLeaveEmptyGoes() {
        model.put(TrustedCaConfigProperties.FORMATS, "CMS_GM");
        model.put(TrustedCaConfigProperties.HOTLINE, "400-000-0000");

        write(settings(ROOT));

        assertThat(model.get(TrustedCaConfigProperties.FORMATS)).isEqualTo("CMS_GM");
        assertThat(model.contains(TrustedCaConfigProperties.HOTLINE)).isFalse();
    }

    @Test
    void textThatIsNoCertificateIsRefused() {
        assertThatExceptionOfType(InvalidTrustException.class)
                .isThrownBy(() -> write(settings("MIIB")))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(InvalidTrustException.Reason.NOT_PEM));
    }

    @Test
    void theDigestIsOfTheSettingsAndNotOfTheirOrderOrWhetherTheyServe() {
        model.getConfig().put("b", List.of("1", "2"));
        model.getConfig().put("a", List.of("3"));
        String before = TrustSettingsWriter.digest(model);
        ComponentModel other = new ComponentModel();
        other.getConfig().put("a", List.of("3"));
        other.getConfig().put("b", List.of("2", "1"));
        TrustSettingsWriter.enable(other, false);

        assertThat(TrustSettingsWriter.digest(other)).isEqualTo(before);
        assertThat(TrustSettingsWriter.enabled(other)).isFalse();
        other.getConfig().put("b", List.of("2"));
        assertThat(TrustSettingsWriter.digest(other)).isNotEqualTo(before);
    }

    @Test
    void whatIsSavedAsItStandsChangesNothing() {
        model.put(TrustedCaConfigProperties.FORMATS, "CMS_GM");
        write(settings(ISSUING + "\n" + ROOT));
        String before = TrustSettingsWriter.digest(model);

        assertThat(changes(settings(ROOT + "\n" + ISSUING))).isFalse();
        assertThat(changes(TrustSettingsWriter.read(model))).isFalse();
        assertThat(changes(settings(ROOT))).isTrue();
        assertThat(TrustSettingsWriter.digest(model)).as("it is only asked").isEqualTo(before);
    }

    private boolean changes(TrustSettings settings) {
        return TrustSettingsWriter.changes(settings, model, new TrustedCaReader(new BouncyCastleProvider()));
    }

    @Test
    void aValueCannotPassForTheNextSetting() {
        model.getConfig().put("a", List.of("1 2:b1"));
        ComponentModel other = new ComponentModel();
        other.getConfig().put("a", List.of("1", "2:b1"));

        assertThat(TrustSettingsWriter.digest(other)).isNotEqualTo(TrustSettingsWriter.digest(model));
    }

    private void write(TrustSettings settings) {
        TrustSettingsWriter.write(settings, model, new TrustedCaReader(new BouncyCastleProvider()));
    }

    private List<String> list(String name) {
        return model.getConfig().getOrDefault(name, List.of());
    }

    private static TrustSettings settings(String certificates) {
        return new TrustSettings(
                " 某CA ",
                " ",
                null,
                certificates,
                List.of("EC_P256"),
                List.of(),
                List.of("1 SUBJECT 2.5.4.5 USCC 2.5.4.10"),
                null,
                "SOFT",
                null,
                List.of("ocsp.example.test"),
                List.of());
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String certificate(String subject, String issuer, KeyPair key, KeyPair signer) {
        try {
            byte[] der = new JcaX509v3CertificateBuilder(
                            new X500Principal(issuer),
                            BigInteger.valueOf(subject.hashCode() & 0xffff).add(BigInteger.ONE),
                            Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                            Date.from(Instant.parse("2046-01-01T00:00:00Z")),
                            new X500Principal(subject),
                            key.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate()))
                    .getEncoded();
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                    + "\n-----END CERTIFICATE-----";
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
