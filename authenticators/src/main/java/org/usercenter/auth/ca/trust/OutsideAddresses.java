package org.usercenter.auth.ca.trust;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.revocation.RevocationPolicy;
import org.usercenter.storage.trust.TrustSettings;
import org.usercenter.storage.trust.UnusableTrustException;

/** Where operators may have the server ask about certificates: what may be inside the network is an administrator's to name. */
final class OutsideAddresses {

    private final Set<String> inside;

    private OutsideAddresses(TrustSettings settings) {
        this.inside = settings.hosts().stream()
                .filter(RevocationPolicy::mayBePrivate)
                .map(RevocationPolicy::bareHost)
                .collect(Collectors.toSet());
    }

    /**
     * Checks settings whose form is right.
     *
     * @param before what is there already stays as it is, letter by letter; null: nothing
     * @throws UnusableTrustException when an address is new and may be inside
     */
    static void require(TrustSettings settings, @Nullable TrustSettings before) {
        OutsideAddresses rule = new OutsideAddresses(settings);
        require("ocspUrl", rule.urls(responder(settings)), before == null ? List.of() : responder(before));
        require("crlUrls", rule.urls(settings.crlUrls()), before == null ? List.of() : before.crlUrls());
        require(
                "hosts",
                settings.hosts().stream().filter(RevocationPolicy::mayBePrivate),
                before == null ? List.of() : before.hosts());
    }

    /**
     * The same settings without whatever may be inside: of an authority that two operators have not agreed to, a certificate that
     * one of them has made names where the server asks.
     */
    static TrustSettings alone(TrustSettings settings) {
        OutsideAddresses rule = new OutsideAddresses(settings);
        return new TrustSettings(
                settings.name(),
                settings.hotline(),
                settings.driverUrl(),
                settings.certificates(),
                settings.algorithms(),
                settings.ways(),
                settings.identityRules(),
                settings.notIssuedBefore(),
                settings.revocation(),
                responder(settings).stream()
                        .filter(url -> !rule.isInside(url))
                        .findFirst()
                        .orElse(null),
                settings.hosts().stream()
                        .filter(host -> !RevocationPolicy.mayBePrivate(host))
                        .toList(),
                settings.crlUrls().stream().filter(url -> !rule.isInside(url)).toList());
    }

    private static List<String> responder(TrustSettings settings) {
        return Stream.ofNullable(settings.ocspUrl()).toList();
    }

    private Stream<String> urls(List<String> urls) {
        return urls.stream().filter(this::isInside);
    }

    private boolean isInside(String url) {
        String host = String.valueOf(URI.create(url.strip()).getHost());
        return RevocationPolicy.mayBePrivate(host) || inside.contains(RevocationPolicy.bareHost(host));
    }

    private static void require(String setting, Stream<String> inside, List<String> before) {
        if (!inside.allMatch(before::contains)) {
            throw new UnusableTrustException("internal-address", setting, "");
        }
    }
}
