package org.usercenter.ca.verifier;

import java.time.Instant;

import org.usercenter.ca.verifier.parse.ParsedCertificate;
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
    public RevocationResult check(ParsedCertificate certificate, ParsedCertificate issuer, TrustedCa ca, Instant now) {
        RevocationAnswer answer =
                client.check(certificate.holder(), issuer.holder(), ca.issuing().issuerUserId(), ca.revocation());
        return new RevocationResult(
                RevocationResult.Status.valueOf(answer.status().name()),
                answer.source(),
                answer.producedAt(),
                answer.validUntil());
    }
}
