package org.usercenter.auth.ca.trust;

import java.util.Map;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.ca.verifier.RevocationResult;
import org.usercenter.ca.verifier.Vendor;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.journal.JournalEntry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Certificates that were let pass although nobody could say whether they are revoked, as the authority's setting of a
 * soft failure has it: a journal entry, a counter and a warning for each.
 */
public final class UncheckedRevocation {
    static final String JOURNAL_ACTION = "certificate.revocation-unchecked";

    /** With the tags {@code realm} and {@code vendor}. */
    public static final String COUNTER = "usercenter.ca.revocation.unchecked";

    private static final Logger LOG = Logger.getLogger(UncheckedRevocation.class);

    private final RealmModel realm;
    private final Journal journal;
    private final MeterRegistry meters;

    public UncheckedRevocation(RealmModel realm, Journal journal, MeterRegistry meters) {
        this.realm = realm;
        this.journal = journal;
        this.meters = meters;
    }

    /** Whether the authority was to be asked and could not be. */
    public static boolean is(RevocationResult revocation) {
        return revocation.status() == RevocationResult.Status.UNAVAILABLE;
    }

    /**
     * Who proved the certificate, and what for.
     *
     * @param way provider id
     * @param purpose e.g. {@code login}
     * @param userId account that proves the certificate; null when it is nobody's yet
     */
    public record Proving(String way, String purpose, @Nullable String userId, @Nullable String ip) {}

    /**
     * Records it, whatever becomes of the login.
     *
     * @param fingerprint of the certificate, SHA-256 in hexadecimal digits
     */
    public void record(Vendor vendor, String fingerprint, RevocationResult revocation, Proving proving) {
        LOG.warnf(
                "A certificate of %s was let pass without knowing whether it is revoked: %s (fingerprint %s)",
                vendor.id(), revocation.source(), fingerprint);
        Counter.builder(COUNTER)
                .description("Certificates that were let pass without knowing whether they are revoked")
                .tags("realm", realm.getName(), "vendor", vendor.name())
                .register(meters)
                .increment();
        journal.recordApart(
                realm,
                new JournalEntry(
                        JOURNAL_ACTION,
                        proving.userId(),
                        proving.userId(),
                        "allowed",
                        proving.way(),
                        proving.ip(),
                        Map.of(
                                "vendor", vendor.id(),
                                "fingerprint", fingerprint,
                                "purpose", proving.purpose(),
                                "reason", revocation.source())));
    }
}
