package org.usercenter.ca.verifier.revocation;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;

import javax.net.ssl.SSLSocketFactory;

import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.usercenter.ca.verifier.revocation.RevocationAnswer.Status;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.CertIdHash;
import org.usercenter.ca.verifier.revocation.TestCa.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** OpenSSL as CA, as OCSP responder and as maker of CRLs. */
@Tag("L2")
@Tag("peer")
class OpenSslPeerTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theResponderOfOpenSslIsBelieved(Kind kind) throws Exception {
        OpenSslPki pki = new OpenSslPki(folder, kind);
        RevocationPolicy atTheAddressInTheCertificate =
                Policies.policy(null, Set.of("127.0.0.1"), List.of(), CertIdHash.AUTO, true);

        Process before = pki.startResponder();
        try {
            assertThat(check(pki, atTheAddressInTheCertificate))
                    .matches(answer -> answer.status() == Status.GOOD, "Status.GOOD");
        } finally {
            OpenSslPki.stop(before);
        }
        pki.revoke();
        Process after = pki.startResponder();
        try {
            assertThat(check(pki, atTheAddressInTheCertificate))
                    .matches(answer -> answer.status() == Status.REVOKED, "Status.REVOKED");
        } finally {
            OpenSslPki.stop(after);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theResponderOfOpenSslAnswersSm3AndSha256Questions(Kind kind) throws Exception {
        OpenSslPki pki = new OpenSslPki(folder, kind);
        URI uri = URI.create("http://127.0.0.1:" + pki.port());
        Process responder = pki.startResponder();
        try {
            assertThat(check(pki, Policies.ocsp(uri, CertIdHash.SM3)))
                    .matches(answer -> answer.status() == Status.GOOD, "Status.GOOD");
            assertThat(check(pki, Policies.ocsp(uri, CertIdHash.SHA256)))
                    .matches(answer -> answer.status() == Status.GOOD, "Status.GOOD");
        } finally {
            OpenSslPki.stop(responder);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aCrlOfOpenSslIsRead(Kind kind) throws Exception {
        OpenSslPki pki = new OpenSslPki(folder, kind);
        byte[] empty = pki.crl();
        pki.revoke();
        byte[] revoking = pki.crl();

        try (TestResponder server = new TestResponder(request -> empty)) {
            assertThat(check(pki, Policies.crl(server.uri())))
                    .matches(answer -> answer.status() == Status.GOOD, "Status.GOOD");
            server.send(request -> revoking);
            assertThat(check(pki, Policies.crl(server.uri())))
                    .matches(answer -> answer.status() == Status.REVOKED, "Status.REVOKED");
        }
    }

    private static RevocationAnswer check(OpenSslPki pki, RevocationPolicy policy) throws Exception {
        RevocationClient fresh = new RevocationClient(
                TestCa.BC,
                new JdkTransport((SSLSocketFactory) SSLSocketFactory.getDefault()),
                Clock.systemUTC(),
                Runnable::run);
        return fresh.check(
                new JcaX509CertificateHolder(pki.certificate("ee")),
                new JcaX509CertificateHolder(pki.certificate("ca")),
                null,
                policy);
    }
}
