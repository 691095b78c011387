package org.usercenter.ca.verifier.trust;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.bouncycastle.asn1.x500.X500Name;
import org.usercenter.ca.verifier.link.KeyIdentifiers;
import org.usercenter.ca.verifier.parse.ParsedCertificate;

/** All vendors of a realm, enabled or not, indexed by the names of their authorities. Immutable. */
public final class TrustStore {

    private final List<TrustedCa> all;
    /**
     * Never changed, nor are the lists. Not an immutable map of the platform's: that one compares whatever name it comes across on the way,
     * which costs more the more vendors there are; this one compares hashes first.
     */
    private final Map<X500Name, List<Authority>> bySubject;

    /** @throws InvalidTrustException DUPLICATE_ID */
    public TrustStore(List<TrustedCa> all) {
        this.all = List.copyOf(all);
        Map<X500Name, List<Authority>> index = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (TrustedCa ca : all) {
            if (!ids.add(ca.id())) {
                throw new InvalidTrustException(InvalidTrustException.Reason.DUPLICATE_ID);
            }
            Stream.concat(ca.intermediates().stream(), ca.anchors().stream())
                    .forEach(each -> index.computeIfAbsent(each.holder().getSubject(), name -> new ArrayList<>())
                            .add(new Authority(ca, each)));
        }
        this.bySubject = index;
    }

    public List<TrustedCa> all() {
        return all;
    }

    /**
     * The vendor that a certificate names as its issuer, by name and, where both sides have one, key identifier; an
     * enabled one before a disabled one, then in the order of the store. Nothing has been verified: only this vendor's
     * rules may be applied, and its anchors decide.
     *
     * @param candidates certificates of unknown authorities that came along
     */
    public Optional<TrustedCa> vendorOf(ParsedCertificate certificate, List<ParsedCertificate> candidates) {
        ParsedCertificate current = certificate;
        for (int step = 0; step <= candidates.size(); step++) {
            ParsedCertificate child = current;
            Optional<TrustedCa> vendor = named(child, true).or(() -> named(child, false));
            if (vendor.isPresent()) {
                return vendor;
            }
            Optional<ParsedCertificate> next =
                    candidates.stream().filter(child::namesAsIssuer).findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            current = next.get();
        }
        return Optional.empty();
    }

    private Optional<TrustedCa> named(ParsedCertificate child, boolean enabled) {
        List<Authority> authorities = bySubject.getOrDefault(child.holder().getIssuer(), List.of()).stream()
                .filter(each -> each.ca().enabled() == enabled)
                .toList();
        // Of one alone the key identifier decides nothing.
        Stream<Authority> compared = authorities.size() > 1 ? authorities.stream() : Stream.empty();
        return compared.filter(each -> KeyIdentifiers.match(child, each.certificate()))
                .findFirst()
                .or(() -> authorities.stream().findFirst())
                .map(Authority::ca);
    }

    private record Authority(TrustedCa ca, ParsedCertificate certificate) {}
}
