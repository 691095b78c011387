package org.usercenter.storage.trust;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an authority's settings make of a sample certificate; nobody was asked about its revocation.
 *
 * @param serial hexadecimal digits in upper case
 * @param algorithm as in {@link AuthorityCertificate}
 * @param problem code of the first reason for which it would be refused, e.g. {@code expired}; null: none
 * @param identity {@code found}, {@code missing}, {@code organisation-code-only} or {@code ambiguous}
 * @param enterprise name of whom a code identifies; null: none
 * @param person masked name of whom a document identifies; null: none
 * @param hits what each rule gives that applies, in order
 */
public record CertificateTrial(
        String issuer,
        String serial,
        String algorithm,
        Instant notBefore,
        Instant notAfter,
        @Nullable String problem,
        String identity,
        @Nullable String enterprise,
        @Nullable String person,
        List<Hit> hits) {

    public CertificateTrial {
        hits = List.copyOf(hits);
    }

    /**
     * A rule that applied.
     *
     * @param place where it looked, e.g. {@code EXTENSION 1.2.156.10260.4.1.4}
     * @param kind what the number is: {@code USCC}, {@code RESIDENT_ID}, {@code OTHER_DOCUMENT}, {@code ORGANISATION_CODE}
     * @param value in full for an enterprise, masked for a human
     */
    public record Hit(String place, String kind, String value) {}
}
