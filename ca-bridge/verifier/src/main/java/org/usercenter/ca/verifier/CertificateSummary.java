package org.usercenter.ca.verifier;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.Refusal.Reason;
import org.usercenter.ca.verifier.identity.IdentityExtractor;
import org.usercenter.ca.verifier.identity.IdentityOutcome;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;

/**
 * What a certificate says of itself, for lists and for the administrator. Anybody may show anybody's certificate: this
 * proves nothing about who is present.
 *
 * @param fingerprint SHA-256, 64 hexadecimal digits in lower case
 * @param subjectName RFC 4514; may hold an identity number
 * @param issuerName RFC 4514
 * @param keyAlgorithm {@code null} when the key is weak or unknown
 * @param vendor that it names; {@code null} when none is known
 * @param problem first reason for which it would be refused without asking about revocation, {@code null} when there
 *     is none
 * @param identity what the vendor's rules make of it
 * @param hits what each rule gives
 */
public record CertificateSummary(
        String fingerprint,
        BigInteger serial,
        String subjectName,
        String issuerName,
        Instant notBefore,
        Instant notAfter,
        @Nullable KeyAlgorithm keyAlgorithm,
        @Nullable Vendor vendor,
        @Nullable Reason problem,
        IdentityOutcome identity,
        List<IdentityExtractor.Hit> hits) {

    public CertificateSummary {
        hits = List.copyOf(hits);
    }

    /** The fingerprint: names and numbers do not belong into logs. */
    @Override
    public String toString() {
        return fingerprint;
    }
}
