package org.usercenter.ca.verifier.revocation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

import javax.net.ssl.SSLSocketFactory;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.ContentSigner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.Accepted;
import org.usercenter.ca.verifier.CertificateProof;
import org.usercenter.ca.verifier.CertificateVerifier;
import org.usercenter.ca.verifier.Refusal;
import org.usercenter.ca.verifier.VendorRevocation;
import org.usercenter.ca.verifier.Verdict;
import org.usercenter.ca.verifier.identity.DefaultIdentityRules;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.proof.ProofText;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.CertIdHash;
import org.usercenter.ca.verifier.trust.InvalidTrustException;
import org.usercenter.ca.verifier.trust.IssuingPolicy;
import org.usercenter.ca.verifier.trust.ProofPolicy;
import org.usercenter.ca.verifier.trust.TrustStore;
import org.usercenter.ca.verifier.trust.TrustedCaReader;
import org.usercenter.ca.verifier.trust.TrustedCaSettings;
import org.usercenter.ca.verifier.trust.UsagePolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A vendor whose authorities sign with a user id of their own, while the agent of its holders uses the default one. */
@Tag("L2")
class OtherUserIdTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final String ID = "vendor@example.test";
    private static final ProofText.Fields FIELDS = new ProofText.Fields(
            "login",
            "https://auth.example.test/realms/user-center",
            "https://auth.example.test",
            "user-center",
            "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8",
            "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg",
            1793404920L);

    private final Issued root =
            Draft.authority(Keys.sm2(), "CN=Root").userId(ID).selfSigned();
    private final Issued issuing =
            Draft.authority(Keys.sm2(), "CN=Issuing").userId(ID).issuedBy(root);
    private final Issued holder = Draft.holder(Keys.sm2(), "O=Example Ltd,CN=Example")
            .plain(new ASN1ObjectIdentifier("1.2.156.10260.4.1.4"), new DERUTF8String("91440300MA5TEXT03E"))
            .userId(ID)
            .issuedBy(issuing);

    @Test
    void itsListsAreBelievedAndTheAgentsProofHolds() throws Exception {
        byte[] ofRoot = crl(root, null);
        byte[] ofIssuing = crl(issuing, null);
        try (TestResponder one = new TestResponder(request -> ofRoot);
                TestResponder other = new TestResponder(request -> ofIssuing)) {
            assertThat(verdict(ID, Policies.crl(one.uri(), other.uri()))).isInstanceOf(Accepted.class);
        }
    }

    @Test
    void itsListNamesARevokedHolder() throws Exception {
        byte[] ofRoot = crl(root, null);
        byte[] ofIssuing = crl(issuing, holder.parsed().holder().getSerialNumber());
        try (TestResponder one = new TestResponder(request -> ofRoot);
                TestResponder other = new TestResponder(request -> ofIssuing)) {
            assertThat(verdict(ID, Policies.crl(one.uri(), other.uri()))).isInstanceOf(Refusal.Revoked.class);
        }
    }

    @Test
    void itsResponderIsBelieved() throws Exception {
        try (TestResponder responder = new TestResponder(this::ocsp)) {
            assertThat(verdict(ID, Policies.ocsp(responder.uri(), CertIdHash.SM3)))
                    .isInstanceOf(Accepted.class);
        }
    }

    @Test
    void withoutItsUserIdTheRootIsRefusedOnSaving() {
        assertThatExceptionOfType(InvalidTrustException.class)
                .isThrownBy(() -> verdict(null, Policies.ocsp(URI.create("http://localhost/"))))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(InvalidTrustException.Reason.NOT_SELF_SIGNED));
    }

    private Verdict verdict(@Nullable String userId, RevocationPolicy revocation) {
        TrustStore trust = new TrustStore(List.of(new TrustedCaReader(Keys.BC)
                .read(new TrustedCaSettings(
                        "vendor",
                        "Vendor",
                        null,
                        null,
                        true,
                        root.pem(),
                        issuing.pem(),
                        Set.of(KeyAlgorithm.SM2),
                        UsagePolicy.standard(),
                        new IssuingPolicy(false, userId, null),
                        DefaultIdentityRules.national(),
                        revocation,
                        ProofPolicy.standard()))));
        TestClock clock = new TestClock(NOW);
        RevocationClient client = new RevocationClient(
                Keys.BC, new JdkTransport((SSLSocketFactory) SSLSocketFactory.getDefault()), clock, Runnable::run);
        byte[] text = ProofText.of(FIELDS, holder.parsed().fingerprint());
        return new CertificateVerifier(Keys.BC, new VendorRevocation(client), clock)
                .verify(
                        trust,
                        CertificateProof.raw(holder.der(), Keys.sign(holder.keys(), "SM3withSM2", text)),
                        FIELDS);
    }

    private static byte[] crl(Issued issuer, @Nullable BigInteger revoked) throws IOException {
        X509v2CRLBuilder builder = new X509v2CRLBuilder(issuer.parsed().holder().getSubject(), Date.from(NOW));
        builder.setNextUpdate(Date.from(NOW.plus(Duration.ofDays(7))));
        if (revoked != null) {
            builder.addCRLEntry(revoked, Date.from(Instant.EPOCH), CRLReason.keyCompromise);
        }
        return builder.build(signer(issuer.keys())).getEncoded();
    }

    /** Root and issuing CA each answer about what they issued. */
    private byte[] ocsp(byte[] request) throws Exception {
        Req asked = new OCSPReq(request).getRequestList()[0];
        boolean aboutHolder = asked.getCertID()
                .getSerialNumber()
                .equals(holder.parsed().holder().getSerialNumber());
        Issued signer = aboutHolder ? issuing : root;
        return new OCSPRespBuilder()
                .build(
                        OCSPRespBuilder.SUCCESSFUL,
                        new BasicOCSPRespBuilder(
                                        new RespID(signer.parsed().holder().getSubject()))
                                .addResponse(
                                        asked.getCertID(),
                                        CertificateStatus.GOOD,
                                        Date.from(NOW),
                                        Date.from(NOW.plus(Duration.ofHours(1))))
                                .build(signer(signer.keys()), new X509CertificateHolder[0], Date.from(NOW)))
                .getEncoded();
    }

    private static ContentSigner signer(KeyPair keys) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        return new ContentSigner() {
            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3);
            }

            @Override
            public OutputStream getOutputStream() {
                return text;
            }

            @Override
            public byte[] getSignature() {
                return Keys.sign(keys, text.toByteArray(), ID);
            }
        };
    }
}
