package org.usercenter.auth.ca;

import java.util.Map;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.ca.verifier.RevocationResult;
import org.usercenter.ca.verifier.Vendor;
import org.usercenter.storage.certificate.NewCertificate;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.journal.JournalEntry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Certificates that were let pass although nobody could say whether they are revoked, as the authority's setting of a
 * soft failure has it: a journal entry, a counter and a warning for each.
 */
final class UncheckedRevocation {
    static final String JOURNAL_ACTION = "certificate.revocation-unchecked";

    /** With the tags {@code realm} and {@code vendor}. */
    static final String COUNTER = "usercenter.ca.revocation.unchecked";

    private static final Logger LOG = Logger.getLogger(UncheckedRevocation.class);

    private final RealmModel realm;
    private final Journal journal;
    private final MeterRegistry meters;

    UncheckedRevocation(RealmModel realm, Journal journal, MeterRegistry meters) {
        this.realm = realm;
        this.journal = journal;
        this.meters = meters;
    }

    /** Whether the authority was to be asked and could not be. */
    static boolean is(RevocationResult revocation) {
        return revocation.status() == RevocationResult.Status.UNAVAILABLE;
    }

    /**
     * Records it, whatever becomes of the login.
     *
     * @param userId account that proves the certificate; null when it is nobody's yet
     */
    void record(
            Vendor vendor,
            NewCertificate certificate,
            RevocationResult revocation,
            CaPurpose purpose,
            @Nullable String userId,
            @Nullable String ip) {
        LOG.warnf(
                "A certificate of %s was let pass without knowing whether it is revoked: %s (fingerprint %s)",
                vendor.id(), revocation.source(), certificate.fingerprint());
        Counter.builder(COUNTER)
                .description("Certificates that were let pass without knowing whether they are revoked")
                .tags("realm", realm.getName(), "vendor", vendor.name())
                .register(meters)
                .increment();
        journal.recordApart(
                realm,
                new JournalEntry(
                        JOURNAL_ACTION,
                        userId,
                        userId,
                        "allowed",
                        CaAuthenticator.ID,
                        ip,
                        Map.of(
                                "vendor", certificate.vendorId(),
                                "fingerprint", certificate.fingerprint(),
                                "purpose", purpose.id(),
                                "reason", revocation.source())));
    }
}
