package org.usercenter.ca.verifier;

import java.time.Instant;

import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.trust.TrustedCa;

/** Asks whether a certificate has been revoked by its issuer. Never throws: what goes wrong is a status. */
public interface RevocationChecker {

    /**
     * Looks the certificate up as the vendor's policy says.
     *
     * @param certificate its path has been verified
     * @param issuer the certificate of the authority that signed it
     * @param ca the vendor, whose policy holds
     * @param now the time of the decision
     */
    RevocationResult check(ParsedCertificate certificate, ParsedCertificate issuer, TrustedCa ca, Instant now);
}
