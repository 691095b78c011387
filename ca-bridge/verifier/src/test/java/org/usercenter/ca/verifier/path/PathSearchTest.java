package org.usercenter.ca.verifier.path;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.identity.DefaultIdentityRules;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.revocation.RevocationPolicy;
import org.usercenter.ca.verifier.trust.IssuingPolicy;
import org.usercenter.ca.verifier.trust.ProofPolicy;
import org.usercenter.ca.verifier.trust.TrustedCa;
import org.usercenter.ca.verifier.trust.UsagePolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** Many authorities of one name: each costs a signature, and somebody may have sent them for that. */
@Tag("L2")
final class PathSearchTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final Issued issuer = root();
    private final ParsedCertificate holder =
            Draft.holder(Keys.sm2(), "CN=Holder").issuedBy(issuer).parsed();
    private final PathFinder finder = new PathFinder(Keys.BC);

    @Test
    void theTwentyFourthOfOneNameIsStillTried() {
        assertThat(find(23)).isInstanceOfSatisfying(PathResult.Found.class, found -> assertThat(found.issuer())
                .isEqualTo(issuer.parsed()));
    }

    @Test
    void theTwentyFifthIsNot() {
        assertThat(find(24)).isEqualTo(new PathResult.NotFound());
    }

    @Test
    void anotherKeyOfTheVendorsNameIsNoPath() {
        assertThat(finder.find(holder, vendor(List.of(root().parsed())), List.of(), NOW))
                .isEqualTo(new PathResult.NotFound());
    }

    private PathResult find(int othersBefore) {
        List<ParsedCertificate> anchors = new ArrayList<>();
        for (int i = 0; i < othersBefore; i++) {
            anchors.add(root().parsed());
        }
        anchors.add(issuer.parsed());
        return finder.find(holder, vendor(anchors), List.of(), NOW);
    }

    private static Issued root() {
        return Draft.authority(Keys.sm2(), "CN=Root").selfSigned();
    }

    private static TrustedCa vendor(List<ParsedCertificate> anchors) {
        return new TrustedCa(
                "vendor",
                "Vendor",
                null,
                null,
                true,
                anchors,
                List.of(),
                Set.of(KeyAlgorithm.SM2),
                UsagePolicy.standard(),
                IssuingPolicy.standard(),
                DefaultIdentityRules.national(),
                RevocationPolicy.off(),
                ProofPolicy.standard());
    }
}
