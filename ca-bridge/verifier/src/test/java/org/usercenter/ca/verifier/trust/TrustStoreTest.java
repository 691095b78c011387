package org.usercenter.ca.verifier.trust;

import java.lang.management.ManagementFactory;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.identity.DefaultIdentityRules;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.revocation.RevocationPolicy;

import com.sun.management.ThreadMXBean;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose rules apply to a certificate: a claim of the certificate, proved afterwards. */
@Tag("L2")
final class TrustStoreTest {

    private static final byte[] ONE = {1};
    private static final byte[] TWO = {2};

    private final KeyPair keys = Keys.sm2();
    private final Issued root = Draft.authority(keys, "CN=Root").selfSigned();
    private final Issued issuing = Draft.authority(keys, "CN=Issuing").issuedBy(root);
    private final TrustedCa vendor = vendor("vendor", true, root, issuing);

    @Test
    void aStoreKnowsAllItsVendors() {
        TrustedCa disabled = vendor("disabled", false, root, issuing);

        assertThat(new TrustStore(List.of(vendor, disabled)).all()).containsExactly(vendor, disabled);
    }

    @Test
    void theVendorIsTheOneWhoseAuthorityIsNamed() {
        Issued otherRoot = Draft.authority(keys, "CN=Other root").selfSigned();
        Issued other = Draft.authority(keys, "CN=Other").issuedBy(otherRoot);
        TrustStore store = new TrustStore(List.of(vendor, vendor("other", true, otherRoot, other)));

        assertThat(store.vendorOf(holderOf(issuing), List.of())).contains(vendor);
        assertThat(store.vendorOf(holderOf(other), List.of()))
                .map(TrustedCa::id)
                .contains("other");
        assertThat(store.vendorOf(holderOf(otherRoot), List.of()))
                .map(TrustedCa::id)
                .contains("other");
    }

    @Test
    void whoNamesAStrangerHasNoVendor() {
        Issued stranger = Draft.authority(keys, "CN=Stranger").selfSigned();

        assertThat(new TrustStore(List.of(vendor)).vendorOf(holderOf(stranger), List.of()))
                .isEmpty();
        assertThat(new TrustStore(List.of(vendor)).vendorOf(holderOf(stranger), List.of(stranger.parsed())))
                .isEmpty();
    }

    @Test
    void authoritiesThatCameAlongLeadToTheVendor() {
        Issued upper = Draft.authority(keys, "CN=Upper").issuedBy(issuing);
        Issued lower = Draft.authority(keys, "CN=Lower").issuedBy(upper);
        TrustStore store = new TrustStore(List.of(vendor));

        assertThat(store.vendorOf(holderOf(lower), List.of(upper.parsed(), lower.parsed())))
                .contains(vendor);
        assertThat(store.vendorOf(holderOf(lower), List.of(upper.parsed()))).isEmpty();
    }

    @Test
    void anEnabledVendorGoesBeforeADisabledOne() {
        TrustedCa disabled = vendor("disabled", false, root, issuing);

        assertThat(new TrustStore(List.of(disabled, vendor)).vendorOf(holderOf(issuing), List.of()))
                .contains(vendor);
    }

    @Test
    void aDisabledVendorIsNamedWhereThereIsNoOther() {
        TrustedCa disabled = vendor("disabled", false, root, issuing);

        assertThat(new TrustStore(List.of(disabled)).vendorOf(holderOf(issuing), List.of()))
                .contains(disabled);
    }

    @Test
    void keyIdentifiersTellAuthoritiesOfOneNameApart() {
        TrustStore store = new TrustStore(
                List.of(vendor("one", true, root, withKeyId(ONE)), vendor("two", true, root, withKeyId(TWO))));

        assertThat(store.vendorOf(holderOf(ONE), List.of())).map(TrustedCa::id).contains("one");
        assertThat(store.vendorOf(holderOf(TWO), List.of())).map(TrustedCa::id).contains("two");
    }

    @Test
    void theFirstOfOneNameIsTakenWhereNoIdentifierFits() {
        TrustStore store = new TrustStore(
                List.of(vendor("one", true, root, withKeyId(ONE)), vendor("two", true, root, withKeyId(TWO))));

        assertThat(store.vendorOf(holderOf(new byte[] {3}), List.of()))
                .map(TrustedCa::id)
                .contains("one");
    }

    /** Found by an index: what is allocated while looking does not depend on how many are there. */
    @Test
    void findingTheVendorAllocatesTheSameAmongManyVendors() {
        List<TrustedCa> many = new ArrayList<>(List.of(vendor));
        for (int i = 0; i < 300; i++) {
            Issued otherRoot = Draft.authority(keys, "CN=Root " + i).selfSigned();
            many.add(vendor(
                    "vendor " + i,
                    true,
                    otherRoot,
                    Draft.authority(keys, "CN=Issuing " + i).issuedBy(otherRoot)));
        }
        ParsedCertificate holder = holderOf(issuing);

        assertThat(allocatedBy(new TrustStore(many), holder))
                .isEqualTo(allocatedBy(new TrustStore(List.of(vendor)), holder));
    }

    /** The least of many times: the first ones fill memories. */
    private static long allocatedBy(TrustStore store, ParsedCertificate holder) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 2000; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            boolean found = store.vendorOf(holder, List.of()).isPresent();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            assertThat(found).isTrue();
        }
        return least;
    }

    private Issued withKeyId(byte[] id) {
        return Draft.authority(keys, "CN=Same")
                .plain(Extension.subjectKeyIdentifier, new SubjectKeyIdentifier(id))
                .issuedBy(root);
    }

    private ParsedCertificate holderOf(byte[] keyId) {
        return Draft.holder(keys, "CN=Holder")
                .plain(Extension.authorityKeyIdentifier, new AuthorityKeyIdentifier(keyId))
                .issuedBy(withKeyId(keyId))
                .parsed();
    }

    private ParsedCertificate holderOf(Issued authority) {
        return Draft.holder(keys, "CN=Holder").issuedBy(authority).parsed();
    }

    private static TrustedCa vendor(String id, boolean enabled, Issued anchor, Issued intermediate) {
        return new TrustedCa(
                id,
                "Vendor",
                null,
                null,
                enabled,
                List.of(anchor.parsed()),
                List.of(intermediate.parsed()),
                Set.of(KeyAlgorithm.SM2),
                UsagePolicy.standard(),
                IssuingPolicy.standard(),
                DefaultIdentityRules.national(),
                RevocationPolicy.off(),
                ProofPolicy.standard());
    }
}
