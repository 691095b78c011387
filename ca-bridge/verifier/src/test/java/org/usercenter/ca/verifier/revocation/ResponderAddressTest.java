package org.usercenter.ca.verifier.revocation;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.revocation.RevocationAnswer.Status;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.CertIdHash;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a certificate makes the server ask: nobody whom the settings do not name. */
@Tag("L2")
final class ResponderAddressTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final String ALLOWED = "http://ocsp.example.cn/x";

    private final Issued issuer = Draft.authority(Keys.sm2(), "CN=Issuing").selfSigned();
    private final List<URI> asked = new ArrayList<>();
    private final RevocationClient client = new RevocationClient(
            Keys.BC,
            request -> {
                asked.add(request.uri());
                throw new TransportException(TransportException.Reason.FORBIDDEN, "as told");
            },
            new TestClock(NOW),
            Runnable::run);

    @Test
    void theResponderThatACertificateNamesIsAsked() {
        check(holder(ocsp(ALLOWED)), Policies.hosts("ocsp.example.cn"));

        assertThat(asked).containsExactly(URI.create(ALLOWED));
    }

    @Test
    void aResponderThatTheSettingsDoNotNameIsNot() {
        RevocationAnswer answer = check(holder(ocsp("http://evil.example.cn/")), Policies.hosts("ocsp.example.cn"));

        assertThat(asked).isEmpty();
        assertThat(answer.status()).isEqualTo(Status.UNAVAILABLE);
        assertThat(answer.source()).isEqualTo("neither responder nor CRL in the settings");
    }

    @Test
    void theFirstOfThemThatTheSettingsNameIsAsked() {
        check(
                holder(ocsp("http://evil.example.cn/"), ocsp(ALLOWED), ocsp("http://ocsp.example.cn/second")),
                Policies.hosts("ocsp.example.cn"));

        assertThat(asked).containsExactly(URI.create(ALLOWED));
    }

    @Test
    void theAddressOfTheIssuersCertificateIsNoResponder() {
        check(holder(access(AccessDescription.id_ad_caIssuers, uri(ALLOWED))), Policies.hosts("ocsp.example.cn"));

        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsNoAddressIsPassedOver() {
        check(
                holder(
                        access(AccessDescription.id_ad_ocsp, new GeneralName(new X500Name("CN=Responder"))),
                        ocsp("http://[broken"),
                        ocsp(ALLOWED)),
                Policies.hosts("ocsp.example.cn"));

        assertThat(asked).containsExactly(URI.create(ALLOWED));
    }

    @Test
    void theResponderOfTheSettingsGoesBeforeTheCertificates() {
        URI own = URI.create("http://responder.example.cn/");
        check(
                holder(ocsp(ALLOWED)),
                Policies.policy(own, Set.of("ocsp.example.cn"), List.of(), CertIdHash.SHA1, false));

        assertThat(asked).containsExactly(own);
    }

    @Test
    void withoutNamedHostsTheCertificateIsNotEvenRead() {
        Issued broken = Draft.holder(Keys.sm2(), "CN=Holder")
                .extension(Extension.authorityInfoAccess, false, new byte[] {1})
                .issuedBy(issuer);
        RevocationPolicy listed = Policies.crl(URI.create("http://crl.example.cn/ca.crl"));

        assertThat(check(broken, listed).source()).doesNotContain("cannot be read");
        assertThat(check(broken, Policies.hosts("ocsp.example.cn")).source()).isEqualTo("certificate cannot be read");
    }

    private RevocationAnswer check(Issued holder, RevocationPolicy policy) {
        return client.check(holder.parsed().holder(), issuer.parsed().holder(), null, policy);
    }

    private Issued holder(AccessDescription... accesses) {
        return Draft.holder(Keys.sm2(), "CN=Holder")
                .plain(Extension.authorityInfoAccess, new AuthorityInformationAccess(accesses))
                .issuedBy(issuer);
    }

    private static AccessDescription ocsp(String address) {
        return access(AccessDescription.id_ad_ocsp, uri(address));
    }

    private static AccessDescription access(ASN1ObjectIdentifier method, GeneralName location) {
        return new AccessDescription(method, location);
    }

    private static GeneralName uri(String address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address);
    }
}
