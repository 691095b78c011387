package org.usercenter.auth.scan;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.usercenter.ca.verifier.CertificateProof;
import org.usercenter.ca.verifier.Refusal;
import org.usercenter.ca.verifier.RevocationResult;
import org.usercenter.ca.verifier.Vendor;
import org.usercenter.ca.verifier.identity.IdentityKind;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L3")
@Tag("L7")
class ScanProvingTest {
    private static final Path TEXTS = Path.of("../themes/src/main/resources/theme/user-center/login/messages");
    private static final Vendor VENDOR = new Vendor("v", "Demo CA", "400-000-0000", null);
    private static final RevocationResult REVOCATION =
            new RevocationResult(RevocationResult.Status.UNAVAILABLE, "ocsp", null, Instant.EPOCH);

    /** Reasons that are no certificate's. */
    private static final List<String> OWN = List.of(
            "limit",
            "refused",
            "stale",
            "unknown-code",
            "mismatch",
            "no-certificate",
            "person",
            "licence-revoked",
            "licence-cancelled",
            "licence-moved",
            "licence-state",
            "no-licence-kind",
            "not-authorised",
            "partly-authorised",
            "role");

    static Stream<Refusal> refusals() {
        return Stream.of(
                new Refusal.Malformed(VENDOR),
                new Refusal.WeakOrUnknownKey(VENDOR),
                new Refusal.ProofInvalid(VENDOR),
                new Refusal.NotYetValid(VENDOR),
                new Refusal.Expired(VENDOR),
                new Refusal.IssuerNotTrusted(VENDOR),
                new Refusal.WeakAlgorithm(VENDOR),
                new Refusal.NotASigningCertificate(VENDOR),
                new Refusal.TooOld(VENDOR),
                new Refusal.IssuerRevoked(VENDOR, REVOCATION),
                new Refusal.Revoked(VENDOR, REVOCATION),
                new Refusal.RevocationUnknown(VENDOR, REVOCATION),
                new Refusal.IdentityMissing(VENDOR),
                new Refusal.OrganisationCodeOnly(VENDOR, "MA5TEXT03"),
                new Refusal.IdentityAmbiguous(VENDOR, IdentityKind.USCC));
    }

    static Stream<String> reasons() {
        return Stream.concat(
                OWN.stream(), refusals().map(refusal -> refused(refusal).reason()));
    }

    private static ScanOutcome.Refused refused(Refusal refusal) {
        ScanResult.Brought brought = new ScanResult.Brought(
                "91440300MA5TEXT03E", CertificateProof.raw(new byte[0], new byte[0]), new byte[0], "role", Map.of());
        return (ScanOutcome.Refused) ScanProving.judge("uc-elicence", refusal, brought);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatTheVerifierRefusesIsRefusedBeforeAnythingElseAndNamesTheVendor(Refusal refusal) {
        assertThat(refused(refusal).reason()).isNotEqualTo("role");
        assertThat(refused(refusal).vendor()).isEqualTo(VENDOR);
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void everyReasonHasATextInBothLanguages(String reason) throws IOException {
        for (String language : List.of("zh_CN", "en")) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(TEXTS.resolve("messages_" + language + ".properties"))) {
                texts.load(reader);
            }
            assertThat(texts).containsKey("uc.scan.refused." + reason);
        }
    }
}
