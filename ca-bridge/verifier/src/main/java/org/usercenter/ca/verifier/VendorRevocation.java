package org.usercenter.ca.verifier;

import java.security.cert.X509Certificate;
import java.time.Instant;

import org.usercenter.ca.verifier.revocation.RevocationAnswer;
import org.usercenter.ca.verifier.revocation.RevocationClient;
import org.usercenter.ca.verifier.trust.TrustedCa;

/** Looks certificates up through the {@link RevocationClient}, as each vendor's policy says. */
public final class VendorRevocation implements RevocationChecker {

    private final RevocationClient client;

    /** @param client one for the server: it remembers answers */
    public VendorRevocation(RevocationClient client) {
        this.client = client;
    }

    @Override
    public RevocationResult check(X509Certificate certificate, X509Certificate issuer, TrustedCa ca, Instant now) {
        RevocationAnswer answer = client.check(certificate, issuer, ca.issuing().issuerUserId(), ca.revocation());
        return new RevocationResult(
                RevocationResult.Status.valueOf(answer.status().name()),
                answer.source(),
                answer.producedAt(),
                answer.validUntil());
    }
}
