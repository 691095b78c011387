package org.usercenter.ca.verifier;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.usercenter.ca.verifier.RevocationResult.Status;
import org.usercenter.ca.verifier.identity.DefaultIdentityRules;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.proof.ProofText;
import org.usercenter.ca.verifier.revocation.RevocationPolicy;
import org.usercenter.ca.verifier.trust.IssuingPolicy;
import org.usercenter.ca.verifier.trust.ProofPolicy;
import org.usercenter.ca.verifier.trust.TrustStore;
import org.usercenter.ca.verifier.trust.TrustedCa;
import org.usercenter.ca.verifier.trust.TrustedCaReader;
import org.usercenter.ca.verifier.trust.TrustedCaSettings;
import org.usercenter.ca.verifier.trust.UsagePolicy;

/** One vendor with a root and an issuing authority, a holder's certificate without any fault, and a challenge. */
final class Scene {

    static final String USCC = "91440300MA5TEXT03E";
    static final String PERSON = "11010519491231002X";
    static final ASN1ObjectIdentifier ORGANISATION_OID = new ASN1ObjectIdentifier("1.2.156.10260.4.1.4");
    static final ASN1ObjectIdentifier PERSON_OID = new ASN1ObjectIdentifier("1.2.156.10260.4.1.1");
    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    static final ProofText.Fields FIELDS = new ProofText.Fields(
            "login",
            "https://auth.example.test/realms/user-center",
            "https://auth.example.test",
            "user-center",
            "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8",
            "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg",
            1793404920L);

    final Issued root = Draft.authority(Keys.sm2(), "C=CN,O=Vendor,CN=Root").selfSigned();
    final Issued issuing =
            Draft.authority(Keys.sm2(), "C=CN,O=Vendor,CN=Issuing").issuedBy(root);

    private RevocationPolicy.Mode mode = RevocationPolicy.Mode.HARD;
    private Status status = Status.GOOD;
    private Instant now = NOW;
    private UsagePolicy usage = UsagePolicy.standard();
    private IssuingPolicy policy = IssuingPolicy.standard();
    private final Map<BigInteger, Status> answers = new HashMap<>();
    private UnaryOperator<TrustedCaSettings> settings = UnaryOperator.identity();
    int questions;

    /** A holder's certificate with a unified code, still to be issued. */
    Draft holder() {
        return Draft.holder(Keys.sm2(), "C=CN,O=Example Ltd,CN=Example").plain(ORGANISATION_OID, text(USCC));
    }

    static DERUTF8String text(String value) {
        return new DERUTF8String(value);
    }

    Scene revocation(RevocationPolicy.Mode policy, Status answer) {
        this.mode = policy;
        this.status = answer;
        return this;
    }

    /** What is answered about this certificate, whatever is answered about others. */
    Scene answer(Issued certificate, Status answer) {
        answers.put(certificate.parsed().holder().getSerialNumber(), answer);
        return this;
    }

    Scene usage(UsagePolicy usagePolicy) {
        this.usage = usagePolicy;
        return this;
    }

    Scene issuing(IssuingPolicy issuingPolicy) {
        this.policy = issuingPolicy;
        return this;
    }

    Scene at(String instant) {
        this.now = Instant.parse(instant);
        return this;
    }

    Scene settings(UnaryOperator<TrustedCaSettings> change) {
        this.settings = change;
        return this;
    }

    TrustedCaSettings usual() {
        RevocationPolicy off = RevocationPolicy.off();
        return new TrustedCaSettings(
                "vendor",
                "Vendor",
                "400-000-0000",
                null,
                true,
                root.pem(),
                issuing.pem(),
                Set.of(KeyAlgorithm.values()),
                usage,
                policy,
                DefaultIdentityRules.national(),
                new RevocationPolicy(
                        mode,
                        null,
                        Set.of("ocsp.example.test"),
                        List.of(),
                        off.certIdHash(),
                        false,
                        off.maxAge(),
                        off.connectTimeout(),
                        off.readTimeout()),
                ProofPolicy.standard());
    }

    TrustedCa ca() {
        return new TrustedCaReader(Keys.BC).read(settings.apply(usual()));
    }

    TrustStore trust() {
        return new TrustStore(List.of(ca()));
    }

    CertificateVerifier verifier() {
        return new CertificateVerifier(
                Keys.BC,
                (certificate, issuer, ca, time) -> {
                    questions++;
                    Status answer = answers.getOrDefault(certificate.serial(), status);
                    return new RevocationResult(answer, "test", time, time);
                },
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** The verdict about a proof by the certificate's own key. */
    Verdict verdict(Issued holder) {
        return verdict(proof(holder));
    }

    Verdict verdict(CertificateProof proof) {
        return verifier().verify(trust(), proof, FIELDS);
    }

    static CertificateProof proof(Issued holder) {
        return CertificateProof.raw(holder.der(), signature(holder));
    }

    static byte[] signature(Issued holder) {
        String algorithm = holder.keys().getPublic().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SM3withSM2";
        return Keys.sign(
                holder.keys(), algorithm, ProofText.of(FIELDS, holder.parsed().fingerprint()));
    }
}
