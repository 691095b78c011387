package org.usercenter.sandbox.ca;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.util.io.pem.PemReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What openssl made, BouncyCastle accepts, and the reverse. */
@Tag("L2")
class OpensslPeerTest {
    private static final byte[] TEXT = "text to sign\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final Provider provider = new BouncyCastleProvider();
    private final OcspCaller caller = new OcspCaller();

    private Path pki(SignatureScheme scheme) throws IOException, InterruptedException {
        Path pki = folder.resolve("pki");
        Peer.Said said = Peer.pki(folder, "new", scheme.name().toLowerCase(Locale.ROOT), pki.toString());
        assertThat(said.status()).as(said.text()).isZero();
        return pki;
    }

    private static X509CertificateHolder holder(Path pki, String name) throws IOException {
        return Pem.certificate(Files.readString(pki.resolve(name + ".pem")));
    }

    private X509Certificate certificate(Path pki, String name) throws Exception {
        return new JcaX509CertificateConverter().setProvider(provider).getCertificate(holder(pki, name));
    }

    private static String algorithm(SignatureScheme scheme) {
        return scheme == SignatureScheme.SM2 ? "SM3withSM2" : "SHA256withRSA";
    }

    @ParameterizedTest
    @EnumSource(SignatureScheme.class)
    void bouncyCastleVerifiesEveryLinkOfOpenssl(SignatureScheme scheme) throws Exception {
        Path pki = pki(scheme);
        PublicKey root = certificate(pki, "root").getPublicKey();
        PublicKey issuing = certificate(pki, "sub").getPublicKey();
        certificate(pki, "root").verify(root, provider);
        certificate(pki, "sub").verify(root, provider);
        certificate(pki, "ee").verify(issuing, provider);
        certificate(pki, "ocsp").verify(issuing, provider);
        assertThat(Peer.pki(folder, "chain", pki.toString(), "ee").text()).contains("ee.pem: OK", "sub.pem: OK");
    }

    @ParameterizedTest
    @EnumSource(SignatureScheme.class)
    void rawSignaturesAreAcceptedBothWays(SignatureScheme scheme) throws Exception {
        Path pki = pki(scheme);
        Path text = Files.write(folder.resolve("text"), TEXT);
        Path signature = folder.resolve("text.sig");

        assertThat(Peer.pki(folder, "sign", pki.toString(), "ee", text.toString())
                        .status())
                .isZero();
        Signature verifier = Signature.getInstance(algorithm(scheme), provider);
        verifier.initVerify(certificate(pki, "ee").getPublicKey());
        verifier.update(TEXT);
        assertThat(verifier.verify(Files.readAllBytes(signature))).isTrue();

        PrivateKey key = Pem.key(Files.readString(pki.resolve("ee.key")), provider);
        Signature signer = Signature.getInstance(algorithm(scheme), provider);
        signer.initSign(key);
        signer.update(TEXT);
        Files.write(signature, signer.sign());
        assertThat(Peer.pki(folder, "verify", pki.toString(), "ee", text.toString())
                        .text())
                .contains("Verified OK");
        Files.writeString(text, "another text");
        assertThat(Peer.pki(folder, "verify", pki.toString(), "ee", text.toString())
                        .status())
                .isNotZero();
    }

    @ParameterizedTest
    @EnumSource(SignatureScheme.class)
    void bouncyCastleReadsTheRevocationListOfOpenssl(SignatureScheme scheme) throws Exception {
        Path pki = pki(scheme);
        assertThat(Peer.pki(folder, "revoke", pki.toString(), "ee").status()).isZero();
        assertThat(Peer.pki(folder, "crl", pki.toString()).status()).isZero();
        byte[] der;
        try (PemReader reader = new PemReader(Files.newBufferedReader(pki.resolve("crl.pem")))) {
            der = reader.readPemObject().getContent();
        }
        X509CRL list =
                (X509CRL) CertificateFactory.getInstance("X.509", provider).generateCRL(new ByteArrayInputStream(der));
        list.verify(certificate(pki, "sub").getPublicKey(), provider);
        assertThat(list.isRevoked(certificate(pki, "ee"))).isTrue();
        assertThat(list.isRevoked(certificate(pki, "ocsp"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(SignatureScheme.class)
    void bouncyCastleBelievesTheResponderOfOpenssl(SignatureScheme scheme) throws Exception {
        Path pki = pki(scheme);
        assertThat(Peer.pki(folder, "revoke", pki.toString(), "ee").status()).isZero();
        int port = freePort();
        Process responder = Peer.responder(pki, port);
        try {
            awaitListening(pki, responder);
            assertThat(ask(pki, "ocsp", port)).isSameAs(CertificateStatus.GOOD);
            assertThat(ask(pki, "ee", port)).isInstanceOf(RevokedStatus.class);
        } finally {
            responder.destroy();
            assertThat(responder.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private CertificateStatus ask(Path pki, String name, int port) throws Exception {
        BigInteger serial = holder(pki, name).getSerialNumber();
        BasicOCSPResp answer = OcspCaller.basic(post(
                URI.create("http://127.0.0.1:" + port + "/"),
                caller.request(holder(pki, "sub"), serial, OcspCaller.SHA1)));
        assertThat(caller.isSignedBy(answer, holder(pki, "ocsp"))).isTrue();
        return answer.getResponses()[0].getCertStatus();
    }

    /** Once more when the line was cut: openssl closes it after each answer, and the caller may not have noticed. */
    private HttpResponse<byte[]> post(URI responder, OCSPReq request) throws Exception {
        try {
            return caller.post(responder, request);
        } catch (IOException cut) {
            return caller.post(responder, request);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** By its log: openssl 3.0 spins for ever after a connection without a request. */
    private static void awaitListening(Path pki, Process responder) throws IOException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (responder.isAlive() && Instant.now().isBefore(end)) {
            if (Files.readString(pki.resolve("ocsp.log")).contains("waiting for OCSP client connections")) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new IOException("The responder does not listen");
    }
}
