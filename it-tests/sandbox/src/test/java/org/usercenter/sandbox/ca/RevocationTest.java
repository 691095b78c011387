package org.usercenter.sandbox.ca;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SignatureException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("L2")
class RevocationTest {
    private static final CertificateOrder ORDER = CertificateOrder.enterprise("深圳市示例建设有限公司", "91440300MA5TEXT03E");

    @TempDir
    Path folder;

    private final OcspCaller caller = new OcspCaller();
    private final BouncyCastleProvider provider = new BouncyCastleProvider();
    private RunningAuthorities running;

    @BeforeEach
    void start() {
        running = new RunningAuthorities(folder);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private HttpResponse<byte[]> answer(CertificateAuthority authority, String serial, ASN1ObjectIdentifier hash)
            throws Exception {
        OCSPReq request = caller.request(authority.issuing().certificate(), new BigInteger(serial, 16), hash);
        return caller.post(running.ocsp(authority), request);
    }

    private BasicOCSPResp ask(CertificateAuthority authority, String serial) throws Exception {
        return OcspCaller.basic(answer(authority, serial, OcspCaller.SHA1));
    }

    private BasicOCSPResp askLiar(CertificateAuthority authority, RevocationMode mode) throws Exception {
        IssuedCertificate issued = authority.issue(ORDER);
        authority.script().set(new RevocationBehaviour(mode, 0, 0));
        return ask(authority, issued.serial());
    }

    private HttpResponse<byte[]> answerOfLiar(RevocationMode mode) throws Exception {
        CertificateAuthority authority = running.authority(SignatureScheme.RSA);
        IssuedCertificate issued = authority.issue(ORDER);
        authority.script().set(new RevocationBehaviour(mode, 0, 0));
        return answer(authority, issued.serial(), OcspCaller.SHA1);
    }

    private static CertificateStatus status(BasicOCSPResp answer) {
        return answer.getResponses()[0].getCertStatus();
    }

    private X509CRL crl(CertificateAuthority authority) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(running.crl(authority)).build(), BodyHandlers.ofByteArray());
        return (X509CRL)
                CertificateFactory.getInstance("X.509", provider).generateCRL(new ByteArrayInputStream(answer.body()));
    }

    @ParameterizedTest
    @EnumSource(SignatureScheme.class)
    void aGoodCertificateIsGoodAndTheDelegateSigns(SignatureScheme scheme) throws Exception {
        CertificateAuthority authority = running.authority(scheme);
        BasicOCSPResp answer = ask(authority, authority.issue(ORDER).serial());
        assertThat(status(answer)).isSameAs(CertificateStatus.GOOD);
        assertThat(caller.isSignedBy(answer, answer.getCerts()[0])).isTrue();
        assertThat(answer.getCerts()[0].getIssuer())
                .isEqualTo(authority.issuing().certificate().getSubject());
        byte[] nonce = answer.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)
                .getExtnValue()
                .getOctets();
        assertThat(ASN1OctetString.getInstance(nonce).getOctets()).isEqualTo(OcspCaller.NONCE);
    }

    @Test
    void questionsByGetAndWithSm3AreAnsweredToo() throws Exception {
        CertificateAuthority authority = running.authority(SignatureScheme.SM2);
        OCSPReq request = caller.request(
                authority.issuing().certificate(), authority.issue(ORDER).number(), OcspCaller.SM3);
        BasicOCSPResp answer = OcspCaller.basic(caller.get(running.ocsp(authority), request));
        assertThat(status(answer)).isSameAs(CertificateStatus.GOOD);
        assertThat(answer.getResponses()[0].getCertID().getHashAlgOID()).isEqualTo(OcspCaller.SM3);
    }

    @ParameterizedTest
    @EnumSource(SignatureScheme.class)
    void aRevokedCertificateIsRevokedAtOnceInBothServicesAndGoodAgainAfterwards(SignatureScheme scheme)
            throws Exception {
        CertificateAuthority authority = running.authority(scheme);
        IssuedCertificate issued = authority.issue(ORDER);
        authority.revoke(issued.serial(), "keyCompromise");
        assertThat(status(ask(authority, issued.serial())))
                .isInstanceOfSatisfying(RevokedStatus.class, revoked -> assertThat(revoked.getRevocationReason())
                        .isEqualTo(1));
        X509CRL list = crl(authority);
        list.verify(
                new JcaX509CertificateConverter()
                        .setProvider(provider)
                        .getCertificate(authority.issuing().certificate())
                        .getPublicKey(),
                provider);
        assertThat(list.getRevokedCertificate(issued.number())).isNotNull();
        authority.unrevoke(issued.serial());
        assertThat(status(ask(authority, issued.serial()))).isSameAs(CertificateStatus.GOOD);
        assertThat(crl(authority).getRevokedCertificate(issued.number())).isNull();
    }

    @Test
    void aSerialThatWasNeverIssuedIsUnknown() throws Exception {
        assertThat(status(ask(running.authority(SignatureScheme.RSA), "1234"))).isInstanceOf(UnknownStatus.class);
    }

    @Test
    void theOtherAuthoritysCertificateIsUnknown() throws Exception {
        CertificateAuthority rsa = running.authority(SignatureScheme.RSA);
        OCSPReq request = caller.request(
                running.authority(SignatureScheme.SM2).issuing().certificate(),
                rsa.issue(ORDER).number(),
                OcspCaller.SHA1);
        assertThat(status(OcspCaller.basic(caller.post(running.ocsp(rsa), request))))
                .isInstanceOf(UnknownStatus.class);
    }

    @ParameterizedTest
    @EnumSource(SignatureScheme.class)
    void anAttackersAnswerCarriesTheGenuineCertificateButNotItsSignature(SignatureScheme scheme) throws Exception {
        CertificateAuthority authority = running.authority(scheme);
        BasicOCSPResp answer = askLiar(authority, RevocationMode.ATTACKER_KEY);
        assertThat(answer.getCerts()[0]).isEqualTo(authority.responder().certificate());
        assertThat(caller.isSignedBy(answer, answer.getCerts()[0])).isFalse();
        assertThatThrownBy(() -> crl(authority)
                        .verify(
                                new JcaX509CertificateConverter()
                                        .setProvider(provider)
                                        .getCertificate(authority.issuing().certificate())
                                        .getPublicKey(),
                                provider))
                .isInstanceOf(SignatureException.class);
    }

    @Test
    void theSignerCanBeTheIssuerTheRootOrACertificateWithoutThePurpose() throws Exception {
        CertificateAuthority authority = running.authority(SignatureScheme.SM2);
        BasicOCSPResp issuer = askLiar(authority, RevocationMode.ISSUER_KEY);
        assertThat(issuer.getCerts()).isEmpty();
        assertThat(caller.isSignedBy(issuer, authority.issuing().certificate())).isTrue();
        BasicOCSPResp root = askLiar(authority, RevocationMode.ROOT_KEY);
        assertThat(caller.isSignedBy(root, authority.root().certificate())).isTrue();
        BasicOCSPResp stranger = askLiar(authority, RevocationMode.NO_PURPOSE);
        X509CertificateHolder signer = stranger.getCerts()[0];
        assertThat(caller.isSignedBy(stranger, signer)).isTrue();
        assertThat(signer.getExtension(Extension.extendedKeyUsage)).isNull();
    }

    @Test
    void timesCanLie() throws Exception {
        CertificateAuthority authority = running.authority(SignatureScheme.RSA);
        Instant now = Instant.now();
        assertThat(askLiar(authority, RevocationMode.STALE)
                        .getResponses()[0]
                        .getNextUpdate()
                        .toInstant())
                .isBefore(now);
        assertThat(crl(authority).getNextUpdate().toInstant()).isBefore(now);
        assertThat(askLiar(authority, RevocationMode.FUTURE)
                        .getResponses()[0]
                        .getThisUpdate()
                        .toInstant())
                .isAfter(now.plus(Duration.ofHours(1)));
    }

    @Test
    void theNonceCanBeWrongOrMissing() throws Exception {
        CertificateAuthority authority = running.authority(SignatureScheme.RSA);
        byte[] wrong = askLiar(authority, RevocationMode.WRONG_NONCE)
                .getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)
                .getExtnValue()
                .getOctets();
        assertThat(ASN1OctetString.getInstance(wrong).getOctets()).isNotEqualTo(OcspCaller.NONCE);
        assertThat(askLiar(authority, RevocationMode.NO_NONCE).getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce))
                .isNull();
    }

    @Test
    void statusesCanLie() throws Exception {
        CertificateAuthority authority = running.authority(SignatureScheme.RSA);
        IssuedCertificate revoked = authority.issue(ORDER);
        authority.revoke(revoked.serial(), "superseded");
        authority.script().set(new RevocationBehaviour(RevocationMode.SAYS_GOOD, 0, 0));
        assertThat(status(ask(authority, revoked.serial()))).isSameAs(CertificateStatus.GOOD);
        assertThat(status(askLiar(authority, RevocationMode.SAYS_REVOKED))).isInstanceOf(RevokedStatus.class);
        assertThat(status(askLiar(authority, RevocationMode.UNKNOWN))).isInstanceOf(UnknownStatus.class);
    }

    @Test
    void theAnswerCanBeAboutAnotherCertificate() throws Exception {
        CertificateAuthority authority = running.authority(SignatureScheme.SM2);
        IssuedCertificate issued = authority.issue(ORDER);
        authority.script().set(new RevocationBehaviour(RevocationMode.OTHER_SERIAL, 0, 0));
        assertThat(ask(authority, issued.serial()).getResponses()[0].getCertID().getSerialNumber())
                .isNotEqualTo(issued.number());
    }

    @Test
    void failuresOfTransportAndForm() throws Exception {
        assertThat(new OCSPResp(answerOfLiar(RevocationMode.TRY_LATER).body()).getStatus())
                .isEqualTo(3);
        assertThat(answerOfLiar(RevocationMode.FAIL).statusCode()).isEqualTo(500);
        assertThat(answerOfLiar(RevocationMode.REDIRECT).statusCode()).isEqualTo(302);
        assertThat(answerOfLiar(RevocationMode.HUGE).body()).hasSizeGreaterThan(16 * 1024 * 1024);
        assertThatThrownBy(() -> answerOfLiar(RevocationMode.DROP)).isInstanceOf(IOException.class);
        byte[] garbage = answerOfLiar(RevocationMode.GARBAGE).body();
        assertThatThrownBy(() -> new OCSPResp(garbage)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @EnumSource(SignatureScheme.class)
    void theRootItselfAnswersAboutItsIssuingCaEvenWhileTheOthersLie(SignatureScheme scheme) throws Exception {
        CertificateAuthority authority = running.authority(scheme);
        X509CertificateHolder root = authority.root().certificate();
        authority.script().set(new RevocationBehaviour(RevocationMode.SAYS_REVOKED, 0, 0));
        OCSPReq request = caller.request(root, authority.issuing().certificate().getSerialNumber(), OcspCaller.SHA1);

        BasicOCSPResp answer = OcspCaller.basic(caller.post(running.ocsp(authority), request));
        assertThat(status(answer)).isSameAs(CertificateStatus.GOOD);
        assertThat(caller.isSignedBy(answer, root)).isTrue();
    }

    @Test
    void aMalformedQuestionIsToldSo() throws IOException, InterruptedException, OCSPException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(running.ocsp(running.authority(SignatureScheme.RSA)))
                                .POST(HttpRequest.BodyPublishers.ofString("?"))
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(new OCSPResp(answer.body()).getStatus()).isEqualTo(1);
    }

    @Test
    void aLieEndsAfterTheGivenNumberOfQuestions() throws Exception {
        CertificateAuthority authority = running.authority(SignatureScheme.RSA);
        IssuedCertificate issued = authority.issue(ORDER);
        authority.script().set(new RevocationBehaviour(RevocationMode.SAYS_REVOKED, 0, 1));
        assertThat(status(ask(authority, issued.serial()))).isInstanceOf(RevokedStatus.class);
        assertThat(status(ask(authority, issued.serial()))).isSameAs(CertificateStatus.GOOD);
        assertThat(authority.script().ocspCalls()).isEqualTo(2);
    }

    @Test
    void opensslBelievesTheRsaResponderAndList() throws Exception {
        CertificateAuthority authority = running.authority(SignatureScheme.RSA);
        IssuedCertificate issued = authority.issue(ORDER);
        Path certificate = Peer.write(folder, "ee.pem", issued.certificate());
        Path issuing = Peer.write(folder, "sub.pem", Pem.of(authority.issuing().certificate()));
        Path both = Peer.write(
                folder,
                "both.pem",
                Pem.of(authority.root().certificate())
                        + Pem.of(authority.issuing().certificate()));
        String[] question = {
            "ocsp",
            "-issuer",
            issuing.toString(),
            "-cert",
            certificate.toString(),
            "-CAfile",
            both.toString(),
            "-url",
            running.ocsp(authority).toString()
        };
        assertThat(Peer.openssl(folder, question).text()).contains("Response verify OK", "ee.pem: good");
        authority.revoke(issued.serial(), "keyCompromise");
        assertThat(Peer.openssl(folder, question).text())
                .contains("Response verify OK", "ee.pem: revoked", "keyCompromise");
        Files.write(folder.resolve("list.crl"), crl(authority).getEncoded());
        assertThat(Peer.openssl(
                                folder,
                                "crl",
                                "-inform",
                                "DER",
                                "-in",
                                "list.crl",
                                "-CAfile",
                                issuing.toString(),
                                "-noout",
                                "-text")
                        .text())
                .contains("verify OK")
                .containsIgnoringCase(issued.serial());
    }

    @Test
    void opensslReadsTheSm2Responder() throws Exception {
        CertificateAuthority authority = running.authority(SignatureScheme.SM2);
        Path certificate = Peer.write(folder, "ee.pem", authority.issue(ORDER).certificate());
        Path issuing = Peer.write(folder, "sub.pem", Pem.of(authority.issuing().certificate()));
        // openssl 3.0 cannot be told the user ID here, so it cannot check the signature.
        assertThat(Peer.openssl(
                                folder,
                                "ocsp",
                                "-issuer",
                                issuing.toString(),
                                "-cert",
                                certificate.toString(),
                                "-noverify",
                                "-url",
                                running.ocsp(authority).toString())
                        .text())
                .contains("ee.pem: good");
    }
}
