package org.usercenter.auth.ca.trust;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.ca.verifier.CertificateVerifier;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.trust.TrustStore;
import org.usercenter.ca.verifier.trust.TrustedCa;

/** The authorities of a realm, and the verifier to use with them. */
public final class TrustedCas {
    /** Most names that a ticket holds; with more, the agent shows every certificate. */
    private static final int MAX_NAMES = 64;

    private static final int MAX_NAME = 512;

    private final TrustStore store;
    private final List<TrustedCa> all;
    private final CertificateVerifier verifier;

    private TrustedCas(TrustStore store, List<TrustedCa> all, CertificateVerifier verifier) {
        this.store = store;
        this.all = all;
        this.verifier = verifier;
    }

    /**
     * Those of the session's realm whose certificates count for a way.
     *
     * @param way provider id, e.g. {@code uc-ca}
     */
    public static TrustedCas of(KeycloakSession session, String way) {
        TrustedCaComponentFactory factory = (TrustedCaComponentFactory) session.getKeycloakSessionFactory()
                .getProviderFactory(TrustedCaProvider.class, TrustedCaComponentFactory.ID);
        RealmModel realm = session.getContext().getRealm();
        return new TrustedCas(factory.store(realm, way), factory.all(realm), factory.verifier());
    }

    /** Those of the way, indexed. */
    public TrustStore store() {
        return store;
    }

    /** One for the server. */
    public CertificateVerifier verifier() {
        return verifier;
    }

    /** The authority of that id, enabled or not, of whatever way; empty when it was removed. */
    public Optional<TrustedCa> vendor(String id) {
        return all.stream().filter(ca -> ca.id().equals(id)).findFirst();
    }

    /** Names of the issuers whose certificates are of use, as RFC 2253 writes them; empty: show all. */
    public List<String> issuerNames() {
        List<String> names = enabled()
                .flatMap(ca -> Stream.concat(ca.intermediates().stream(), ca.anchors().stream()))
                .map(TrustedCas::subject)
                .distinct()
                .toList();
        boolean fits = names.size() <= MAX_NAMES && names.stream().allMatch(name -> name.length() <= MAX_NAME);
        return fits ? names : List.of();
    }

    /** For a page: {@code name}, {@code hotline}, {@code driverUrl}, {@code algorithms}. */
    public List<Map<String, String>> vendors() {
        return enabled().map(TrustedCas::view).toList();
    }

    private Stream<TrustedCa> enabled() {
        return store.all().stream().filter(TrustedCa::enabled);
    }

    private static String subject(ParsedCertificate certificate) {
        return certificate.subject().getName();
    }

    private static Map<String, String> view(TrustedCa ca) {
        String hotline = ca.hotline();
        String driver = ca.driverUrl();
        return Map.of(
                "name",
                ca.name(),
                "hotline",
                hotline == null ? "" : hotline,
                "driverUrl",
                driver == null ? "" : driver,
                "algorithms",
                ca.algorithms().stream().map(Enum::name).sorted().collect(Collectors.joining(" · ")));
    }
}
