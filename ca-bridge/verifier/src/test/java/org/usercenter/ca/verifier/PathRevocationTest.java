package org.usercenter.ca.verifier;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.Refusal.Reason;
import org.usercenter.ca.verifier.RevocationResult.Status;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.Mode;
import org.usercenter.ca.verifier.trust.IssuingPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** Revocation of the authorities above a holder, and which authorities may be there at all. */
@Tag("L2")
final class PathRevocationTest extends VerdictTest {

    @Test
    void aHolderBelowARevokedAuthorityIsRefused() {
        scene.answer(scene.issuing, Status.REVOKED);

        refused(scene.holder().issuedBy(scene.issuing), Reason.ISSUER_REVOKED);
    }

    @Test
    void aHolderBelowARevokedAuthorityIsRefusedBySoftPolicyToo() {
        scene.revocation(Mode.SOFT, Status.UNAVAILABLE).answer(scene.issuing, Status.REVOKED);

        refused(scene.holder().issuedBy(scene.issuing), Reason.ISSUER_REVOKED);
    }

    @Test
    void anAuthorityRevokedFurtherUpIsFound() {
        Issued further = Draft.authority(Keys.sm2(), "C=CN,O=Vendor,CN=Further").issuedBy(scene.issuing);
        scene.issuing(new IssuingPolicy(true, null, null)).answer(scene.issuing, Status.REVOKED);

        refused(withChain(scene.holder().issuedBy(further), further), Reason.ISSUER_REVOKED);
    }

    @Test
    void anAuthorityThatIsNotKnownAboveIsRefused() {
        scene.answer(scene.issuing, Status.UNKNOWN);

        refused(scene.holder().issuedBy(scene.issuing), Reason.REVOCATION_UNKNOWN);
    }

    @Test
    void anAuthorityAboutWhichNobodyAnswersIsRefusedByHardPolicy() {
        scene.answer(scene.issuing, Status.UNAVAILABLE);

        refused(scene.holder().issuedBy(scene.issuing), Reason.REVOCATION_UNKNOWN);
    }

    @Test
    void anAuthorityAboutWhichNobodyAnswersIsLetPassBySoftPolicy() {
        scene.revocation(Mode.SOFT, Status.GOOD).answer(scene.issuing, Status.UNAVAILABLE);

        accepted(scene.holder().issuedBy(scene.issuing));
    }

    @Test
    void anAuthorityRevokedBetweenTwoLoginsIsSeenDespiteItsRememberedPath() {
        List<Status> answers = new ArrayList<>(List.of(Status.GOOD, Status.GOOD, Status.REVOKED));
        CertificateVerifier verifier = new CertificateVerifier(
                Keys.BC,
                (certificate, issuer, ca, time) -> new RevocationResult(answers.remove(0), "test", time, time),
                java.time.Clock.fixed(Scene.NOW, java.time.ZoneOffset.UTC));
        Issued holder = scene.holder().issuedBy(scene.issuing);

        Verdict before = verifier.verify(scene.trust(), Scene.proof(holder), Scene.FIELDS);
        Verdict after = verifier.verify(scene.trust(), Scene.proof(holder), Scene.FIELDS);

        assertThat(before).isInstanceOf(Accepted.class);
        assertThat(after).isInstanceOf(Refusal.IssuerRevoked.class);
    }

    @Test
    void everythingBelowTheAnchorIsAskedAbout() {
        scene.verdict(scene.holder().issuedBy(scene.issuing));

        assertThat(scene.questions).isEqualTo(2);
    }

    @Test
    void theAnchorIsNotAskedAbout() {
        scene.answer(scene.root, Status.REVOKED);

        accepted(scene.holder().issuedBy(scene.issuing));
    }

    @Test
    void anAuthorityThatIsNotListedIsNotTrusted() {
        Issued further = Draft.authority(Keys.sm2(), "C=CN,O=Vendor,CN=Further").issuedBy(scene.issuing);

        refused(withChain(scene.holder().issuedBy(further), further), Reason.ISSUER_NOT_TRUSTED);
    }
}
