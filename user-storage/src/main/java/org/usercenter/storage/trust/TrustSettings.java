package org.usercenter.storage.trust;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an operator says of an authority; what is not here is an administrator's to say, and stays as it is.
 *
 * @param hotline telephone that users are told; null: none
 * @param driverUrl where its driver is to be had; null: none
 * @param certificates roots and intermediates in PEM, in any order: those that name themselves as their issuer are roots
 * @param algorithms of keys in a path: {@code SM2}, {@code RSA}, {@code EC_P256}, {@code EC_P384}; empty: the first two
 * @param ways provider ids of the ways for which its certificates count; empty: those of keys and of the shared CA
 * @param identityRules where the holder's number stands, one rule a line; empty: the national object identifiers
 * @param notIssuedBefore day, ISO 8601; null: certificates of any age serve
 * @param revocation {@code HARD}, {@code SOFT} or {@code OFF}
 * @param ocspUrl asked instead of the responder that a certificate names; null: that one
 * @param hosts that certificates may name for OCSP
 * @param crlUrls of full revocation lists
 */
public record TrustSettings(
        String name,
        @Nullable String hotline,
        @Nullable String driverUrl,
        String certificates,
        List<String> algorithms,
        List<String> ways,
        List<String> identityRules,
        @Nullable String notIssuedBefore,
        String revocation,
        @Nullable String ocspUrl,
        List<String> hosts,
        List<String> crlUrls) {

    public TrustSettings {
        algorithms = List.copyOf(algorithms);
        ways = List.copyOf(ways);
        identityRules = List.copyOf(identityRules);
        hosts = List.copyOf(hosts);
        crlUrls = List.copyOf(crlUrls);
    }
}
