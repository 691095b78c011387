package org.usercenter.ca.verifier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.Refusal.Reason;
import org.usercenter.ca.verifier.RevocationResult.Status;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.Mode;
import org.usercenter.ca.verifier.trust.TrustedCa;

import static org.assertj.core.api.Assertions.assertThat;

/** What responders say of a sample certificate, for whoever sets an authority up. */
@Tag("O2")
final class RevocationReportTest {

    private final Scene scene = new Scene();

    @Test
    void everyAnswerStandsThereFromTheAuthorityDown() {
        Issued holder = scene.holder().issuedBy(scene.issuing);
        scene.answer(holder, Status.REVOKED);

        RevocationReport report = report(holder);

        assertThat(report.problem()).isNull();
        assertThat(report.lines())
                .extracting(RevocationReport.Line::certificate)
                .containsExactly(scene.issuing.parsed(), holder.parsed());
        assertThat(report.lines())
                .extracting(line -> line.result().status())
                .containsExactly(Status.GOOD, Status.REVOKED);
    }

    @Test
    void whatAnAuthorityIsRefusedForHidesNothingBelowIt() {
        Issued holder = scene.holder().issuedBy(scene.issuing);
        scene.answer(scene.issuing, Status.REVOKED).revocation(Mode.HARD, Status.UNAVAILABLE);

        assertThat(report(holder).lines())
                .extracting(line -> line.result().status())
                .containsExactly(Status.REVOKED, Status.UNAVAILABLE);
    }

    @Test
    void anAuthorityThatIsNotEnabledIsAskedToo() {
        Issued holder = scene.holder().issuedBy(scene.issuing);
        TrustedCa enabled = scene.ca();
        TrustedCa disabled = new TrustedCa(
                enabled.id(),
                enabled.name(),
                enabled.hotline(),
                enabled.driverUrl(),
                false,
                enabled.anchors(),
                enabled.intermediates(),
                enabled.algorithms(),
                enabled.usage(),
                enabled.issuing(),
                enabled.identityRules(),
                enabled.revocation(),
                enabled.proof());

        assertThat(scene.verifier().report(disabled, holder.parsed()).lines()).hasSize(2);
    }

    @Test
    void nobodyIsAskedAboutAStrangersCertificate() {
        Issued stranger =
                Draft.authority(Keys.sm2(), "C=CN,O=Vendor,CN=Issuing").selfSigned();

        RevocationReport report = report(scene.holder().issuedBy(stranger));

        assertThat(report.problem()).isEqualTo(Reason.ISSUER_NOT_TRUSTED);
        assertThat(report.lines()).isEmpty();
        assertThat(scene.questions).isZero();
    }

    private RevocationReport report(Issued holder) {
        return scene.verifier().report(scene.ca(), holder.parsed());
    }
}
