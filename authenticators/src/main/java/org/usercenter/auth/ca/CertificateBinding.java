package org.usercenter.auth.ca;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.certificate.CertificateState;
import org.usercenter.storage.certificate.NewCertificate;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;

/** Binds and unbinds certificates, each together with its journal entry and the notice to the account's owner. */
final class CertificateBinding {
    private static final String BOUND = "certificate.bound";
    private static final String UNBOUND = "certificate.unbound";

    private final KeycloakSession session;
    private final RealmModel realm;

    CertificateBinding(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Why a certificate is bound. */
    enum Reason {
        /** The account's owner proved it. */
        PROVED,
        /** It takes the place of an older one of the same holder. */
        RENEWED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Binds in a transaction of its own, because a race for the certificate ends at the database.
     *
     * @return false when an account, this or another, holds the certificate
     */
    boolean bind(UserModel owner, NewCertificate certificate, String actorId, Reason reason, @Nullable String ip) {
        String userId = owner.getId();
        try {
            KeycloakModelUtils.runJobInTransaction(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    job -> bind(job, userId, certificate, actorId, reason, ip));
            return true;
        } catch (ModelDuplicateException e) {
            return false;
        }
    }

    private static void bind(
            KeycloakSession job,
            String userId,
            NewCertificate certificate,
            String actorId,
            Reason reason,
            @Nullable String ip) {
        RealmModel realm = job.getContext().getRealm();
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        String binding = store.certificates().bind(realm, userId, certificate);
        if (reason == Reason.RENEWED) {
            retire(store, realm, userId, certificate, binding);
        }
        tell(store, realm, userId, actorId, BOUND, certificate, reason.code(), ip);
    }

    /** Older ones of the same holder go on until their end, but nobody is reminded of it. */
    private static void retire(
            UserCenterStore store, RealmModel realm, String userId, NewCertificate certificate, String binding) {
        for (BoundCertificate older : store.certificates().ofAccount(realm, userId)) {
            boolean same = older.certificate().vendorId().equals(certificate.vendorId())
                    && older.certificate().holder().identities().anyMatch(identity -> certificate
                            .holder()
                            .identities()
                            .anyMatch(identity::equals));
            if (same && !older.bindingId().equals(binding) && older.state() == CertificateState.ACTIVE) {
                store.certificates().setState(realm, userId, older.bindingId(), CertificateState.REPLACED);
            }
        }
    }

    /**
     * Takes a certificate from an account, in the session's transaction.
     *
     * @return false when the account does not hold it
     */
    boolean unbind(String userId, String bindingId, String actorId, @Nullable String ip) {
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        BoundCertificate bound =
                store.certificates().find(realm, userId, bindingId).orElse(null);
        if (bound == null || !store.certificates().unbind(realm, userId, bindingId)) {
            return false;
        }
        tell(store, realm, userId, actorId, UNBOUND, bound.certificate(), "asked", ip);
        return true;
    }

    private static void tell(
            UserCenterStore store,
            RealmModel realm,
            String userId,
            String actorId,
            String what,
            NewCertificate certificate,
            String reason,
            @Nullable String ip) {
        Map<String, String> details = Map.of(
                "fingerprint", certificate.fingerprint(),
                "vendor", certificate.vendorId(),
                "reason", reason);
        store.journal()
                .record(realm, new JournalEntry(what, actorId, userId, "success", CaAuthenticator.ID, ip, details));
        store.outbox()
                .write(
                        realm,
                        new NewMessage(
                                userId,
                                what,
                                Set.of(
                                        Destination.of(Channel.PAGE),
                                        Destination.of(Channel.SMS),
                                        Destination.of(Channel.EMAIL)),
                                Map.of(
                                        "issuer", certificate.issuerName(),
                                        "until", certificate.notAfter().toString()),
                                true));
    }
}
