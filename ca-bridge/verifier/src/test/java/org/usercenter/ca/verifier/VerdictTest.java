package org.usercenter.ca.verifier;

import java.util.Arrays;

import org.usercenter.ca.verifier.Refusal.Reason;
import org.usercenter.ca.verifier.RevocationResult.Status;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.proof.ProofText;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.Mode;
import org.usercenter.ca.verifier.trust.ProofPolicy;
import org.usercenter.ca.verifier.trust.SignatureFormat;
import org.usercenter.ca.verifier.trust.TrustedCaSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** A vendor with certificates, and what is said of proofs made with them. */
abstract class VerdictTest {

    final Scene scene = new Scene();

    void otherFieldIsNoProof(ProofText.Fields signed) {
        Issued holder = scene.holder().issuedBy(scene.issuing);
        byte[] signature = Keys.sign(
                holder.keys(),
                "SM3withSM2",
                ProofText.of(signed, holder.parsed().fingerprint()));

        refused(CertificateProof.raw(holder.der(), signature), Reason.PROOF_INVALID);
    }

    void linkRefused(Draft authority) {
        Issued link = authority.issuedBy(scene.issuing);

        refused(withChain(scene.holder().issuedBy(link), link), Reason.ISSUER_NOT_TRUSTED);
    }

    void refusedByRevocation(Mode mode, Status status, Reason reason) {
        Issued holder = scene.holder().issuedBy(scene.issuing);
        scene.revocation(mode, Status.GOOD).answer(holder, status);

        refused(holder, reason);
    }

    static CertificateProof withChain(Issued holder, Issued... chain) {
        return new CertificateProof(
                holder.der(),
                Scene.signature(holder),
                SignatureFormat.RAW_DER,
                null,
                Arrays.stream(chain).map(Issued::der).toList());
    }

    static TrustedCaSettings with(TrustedCaSettings usual, ProofPolicy proof) {
        return new TrustedCaSettings(
                usual.id(),
                usual.name(),
                usual.hotline(),
                usual.driverUrl(),
                true,
                usual.anchorsPem(),
                usual.intermediatesPem(),
                usual.algorithms(),
                usual.usage(),
                usual.issuing(),
                usual.identityRules(),
                usual.revocation(),
                proof);
    }

    void accepted(Issued holder) {
        assertThat(scene.verdict(holder)).isInstanceOf(Accepted.class);
    }

    void refused(Issued holder, Reason reason) {
        refused(Scene.proof(holder), reason);
    }

    void refused(CertificateProof proof, Reason reason) {
        assertThat(scene.verdict(proof)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(reason));
    }
}
