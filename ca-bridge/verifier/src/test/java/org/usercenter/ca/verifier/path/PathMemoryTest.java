package org.usercenter.ca.verifier.path;

import java.security.Provider;
import java.time.Instant;
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
import org.usercenter.ca.verifier.trust.TrustedCaReader;
import org.usercenter.ca.verifier.trust.TrustedCaSettings;
import org.usercenter.ca.verifier.trust.UsagePolicy;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L2")
final class PathMemoryTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final String END = "2027-01-01T00:00:00Z";

    private final Issued root =
            Draft.authority(Keys.sm2(), "C=CN,O=Vendor,CN=Root").selfSigned();
    private final Issued issuing =
            Draft.authority(Keys.sm2(), "C=CN,O=Vendor,CN=Issuing").issuedBy(root);
    private final Counting counting = new Counting();
    private final PathFinder finder = new PathFinder(counting);

    @Test
    void theSecondCertificateOfAnAuthorityCostsOneSignatureLess() {
        TrustedCa ca = vendor("vendor", issuing, UsagePolicy.standard());

        assertThat(signaturesFor(ca, NOW)).isEqualTo(2);
        assertThat(signaturesFor(ca, NOW)).isEqualTo(1);
    }

    @Test
    void theRememberedPathIsTheOneThatWasFound() {
        TrustedCa ca = vendor("vendor", issuing, UsagePolicy.standard());

        assertThat(find(ca, NOW)).isEqualTo(find(ca, NOW)).isInstanceOf(PathResult.Found.class);
    }

    @Test
    void aHoldersOwnSignatureIsNeverRemembered() {
        TrustedCa ca = vendor("vendor", issuing, UsagePolicy.standard());
        find(ca, NOW);
        Issued impostor =
                Draft.authority(Keys.sm2(), "C=CN,O=Vendor,CN=Issuing").issuedBy(root);

        assertThat(finder.find(holderOf(impostor), ca, List.of(), NOW)).isInstanceOf(PathResult.NotFound.class);
    }

    @Test
    void otherSettingsOfTheVendorAreAnotherPath() {
        find(vendor("vendor", issuing, UsagePolicy.standard()), NOW);

        TrustedCa changed = vendor("vendor", issuing, new UsagePolicy(true, Set.of(), Set.of()));

        assertThat(signaturesFor(changed, NOW)).isEqualTo(2);
    }

    @Test
    void anotherVendorWithTheSameAuthoritiesHasItsOwnPath() {
        find(vendor("vendor", issuing, UsagePolicy.standard()), NOW);

        assertThat(signaturesFor(vendor("other", issuing, UsagePolicy.standard()), NOW))
                .isEqualTo(2);
    }

    @Test
    void aPathEndsWithItsFirstCertificate() {
        Issued ending = Draft.authority(Keys.sm2(), "C=CN,O=Vendor,CN=Issuing")
                .valid("2020-01-01T00:00:00Z", END)
                .issuedBy(root);
        TrustedCa ca = vendor("vendor", ending, UsagePolicy.standard());
        ParsedCertificate holder = holderOf(ending);

        assertThat(finder.find(holder, ca, List.of(), NOW))
                .isInstanceOfSatisfying(PathResult.Found.class, found -> assertThat(found.validUntil())
                        .isEqualTo(END));
        assertThat(finder.find(holder, ca, List.of(), Instant.parse(END))).isInstanceOf(PathResult.Found.class);
        assertThat(finder.find(holder, ca, List.of(), Instant.parse(END).plusSeconds(1)))
                .isInstanceOf(PathResult.NotFound.class);
    }

    @Test
    void aPathThatHasEndedIsForgotten() {
        TrustedCa ca = vendor("vendor", issuing, UsagePolicy.standard());
        PathCache cache = new PathCache(2);
        cache.put(ca, issuing.parsed(), new PathResult.Found(List.of(root.parsed()), Instant.parse(END)));

        assertThat(cache.get(ca, issuing.parsed(), Instant.parse(END))).isNotNull();
        assertThat(cache.get(ca, issuing.parsed(), Instant.parse(END).plusNanos(1)))
                .isNull();
        assertThat(cache.size()).isZero();
    }

    @Test
    void theLeastRecentlyUsedGoesFirst() {
        TrustedCa ca = vendor("vendor", issuing, UsagePolicy.standard());
        PathResult.Found path = new PathResult.Found(List.of(root.parsed()), Instant.parse(END));
        ParsedCertificate one = holderOf(issuing);
        ParsedCertificate two = holderOf(issuing);
        ParsedCertificate three = holderOf(issuing);
        PathCache cache = new PathCache(2);
        cache.put(ca, one, path);
        cache.put(ca, two, path);
        cache.get(ca, one, NOW);

        cache.put(ca, three, path);

        assertThat(cache.size()).isEqualTo(2);
        assertThat(cache.get(ca, one, NOW)).isNotNull();
        assertThat(cache.get(ca, two, NOW)).isNull();
    }

    @Test
    void holdersOfOneAuthorityTakeOnePlaceHoweverMany() {
        TrustedCa ca = vendor("vendor", issuing, UsagePolicy.standard());

        find(ca, NOW);
        find(ca, NOW);

        assertThat(finder.cached()).isEqualTo(1);
    }

    private int signaturesFor(TrustedCa ca, Instant now) {
        ParsedCertificate holder = holderOf(issuing);
        counting.signatures = 0;
        assertThat(finder.find(holder, ca, List.of(), now)).isInstanceOf(PathResult.Found.class);
        return counting.signatures;
    }

    private PathResult find(TrustedCa ca, Instant now) {
        return finder.find(holderOf(issuing), ca, List.of(), now);
    }

    private static ParsedCertificate holderOf(Issued authority) {
        return Draft.holder(Keys.sm2(), "C=CN,O=Example,CN=Example")
                .issuedBy(authority)
                .parsed();
    }

    private TrustedCa vendor(String id, Issued authority, UsagePolicy usage) {
        return new TrustedCaReader(Keys.BC)
                .read(new TrustedCaSettings(
                        id,
                        "Vendor",
                        null,
                        null,
                        true,
                        root.pem(),
                        authority.pem(),
                        Set.of(KeyAlgorithm.SM2),
                        usage,
                        IssuingPolicy.standard(),
                        DefaultIdentityRules.national(),
                        RevocationPolicy.off(),
                        ProofPolicy.standard()));
    }

    /** Counts the signatures that are verified with it. */
    private static final class Counting extends Provider {

        private static final long serialVersionUID = 1L;

        private int signatures;

        private Counting() {
            super("Counting", "1", "BouncyCastle, counted");
        }

        @Override
        public Service getService(String type, String algorithm) {
            // One digest belongs to each signature of SM2.
            if ("MessageDigest".equals(type) && "SM3".equals(algorithm)) {
                signatures++;
            }
            return Keys.BC.getService(type, algorithm);
        }
    }
}
