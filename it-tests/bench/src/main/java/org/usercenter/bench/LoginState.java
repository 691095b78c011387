package org.usercenter.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.usercenter.ca.verifier.Accepted;
import org.usercenter.ca.verifier.CertificateVerifier;
import org.usercenter.ca.verifier.RevocationResult;
import org.usercenter.ca.verifier.Verdict;
import org.usercenter.ca.verifier.trust.TrustStore;
import org.usercenter.ca.verifier.trust.TrustedCa;

/** A server with trusted vendors, the first of which has issued to a crowd of holders. */
@State(Scope.Benchmark)
public class LoginState {

    private static final int HOLDERS = 500;
    private static final int RSA_KEYS = 16;

    @Param({"SM2"})
    public String kind = "SM2";

    /** Vendors in the store; each has a root and an issuing authority. */
    @Param({"1"})
    public int vendors = 1;

    private List<Holder> holders = List.of();
    private int next;
    TrustStore trust = new TrustStore(List.of());
    CertificateVerifier remembering = verifier();
    byte[] issuingTbs = new byte[0];
    byte[] issuingSignature = new byte[0];
    byte[] issuingSpki = new byte[0];
    private List<PublicKey> authorities = List.of();

    @Setup
    public void prepare() throws GeneralSecurityException, IOException {
        Pki.Kind measured = Pki.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        Pki pki = new Pki(measured);
        Pki.Issued root = pki.root("C=CN,O=Vendor 0,CN=Root");
        Pki.Issued issuing = pki.authority("C=CN,O=Vendor 0,CN=Issuing", root);
        List<KeyPair> keys = new ArrayList<>();
        for (int i = 0; i < (measured == Pki.Kind.SM2 ? HOLDERS : RSA_KEYS); i++) {
            keys.add(pki.keys());
        }
        List<Holder> made = new ArrayList<>();
        for (int i = 0; i < HOLDERS; i++) {
            made.add(new Holder(pki, pki.holder(1_000_000L + i, keys.get(i % keys.size()), issuing)));
        }
        holders = List.copyOf(made);
        issuingTbs = issuing.tbs();
        issuingSignature = issuing.certificate().getSignature();
        issuingSpki = issuing.certificate().getSubjectPublicKeyInfo().getEncoded();
        authorities = List.of(root.keys().getPublic(), issuing.keys().getPublic());
        trust = new TrustStore(all(root, issuing));
        if (!(check(remembering) instanceof Accepted)) {
            throw new IllegalStateException("A good certificate is refused: nothing to measure");
        }
    }

    private List<TrustedCa> all(Pki.Issued root, Pki.Issued issuing) throws GeneralSecurityException, IOException {
        Vendors reader = new Vendors();
        List<TrustedCa> all = new ArrayList<>(List.of(reader.vendor("vendor-0", root, issuing)));
        Pki others = new Pki(Pki.Kind.SM2);
        for (int i = 1; i < vendors; i++) {
            Pki.Issued otherRoot = others.root("C=CN,O=Vendor " + i + ",CN=Root");
            all.add(reader.vendor(
                    "vendor-" + i, otherRoot, others.authority("C=CN,O=Vendor " + i + ",CN=Issuing", otherRoot)));
        }
        return all;
    }

    /** Revocation is known to be good; asking is not what is measured. */
    static CertificateVerifier verifier() {
        RevocationResult good = new RevocationResult(RevocationResult.Status.GOOD, "known", Pki.NOW, Pki.NOW);
        return new CertificateVerifier(
                Pki.BC, (certificate, issuer, ca, now) -> good, Clock.fixed(Pki.NOW, ZoneOffset.UTC));
    }

    Holder holder() {
        next = next + 1 < holders.size() ? next + 1 : 0;
        return holders.get(next);
    }

    Verdict check(CertificateVerifier verifier) {
        return verifier.verify(trust, holder().proof, Holder.CHALLENGE);
    }

    PublicKey rootKey() {
        return authorities.get(0);
    }

    PublicKey issuingKey() {
        return authorities.get(1);
    }

    String algorithm() {
        return Pki.Kind.valueOf(kind).algorithm();
    }

    PublicKey key(byte[] spki) throws GeneralSecurityException {
        return KeyFactory.getInstance("SM2".equals(kind) ? "EC" : "RSA", Pki.BC)
                .generatePublic(new X509EncodedKeySpec(spki));
    }
}
