package org.usercenter.ca.verifier.revocation;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.CertIdHash;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.Mode;

/** Policies of tests: short times, everything else as in a fresh setting. */
final class Policies {

    static final Duration MAX_AGE = Duration.ofMinutes(10);

    private Policies() {}

    static RevocationPolicy hosts(String... hosts) {
        return policy(null, Set.of(hosts), List.of(), CertIdHash.AUTO, false);
    }

    static RevocationPolicy ocsp(URI url) {
        return policy(url, Set.of(), List.of(), CertIdHash.AUTO, false);
    }

    static RevocationPolicy ocsp(URI url, CertIdHash hash) {
        return policy(url, Set.of(), List.of(), hash, false);
    }

    static RevocationPolicy ocspWithNonce(URI url) {
        return policy(url, Set.of(), List.of(), CertIdHash.AUTO, true);
    }

    static RevocationPolicy crl(URI... urls) {
        return policy(null, Set.of(), List.of(urls), CertIdHash.AUTO, false);
    }

    static RevocationPolicy policy(
            @Nullable URI ocsp, Set<String> hosts, List<URI> crls, CertIdHash hash, boolean nonce) {
        return new RevocationPolicy(
                Mode.HARD, ocsp, hosts, crls, hash, nonce, MAX_AGE, Duration.ofMillis(500), Duration.ofMillis(700));
    }
}
