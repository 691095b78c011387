package org.usercenter.auth.ca;

import java.util.HashMap;
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
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;

/** Binds and unbinds certificates, each together with its journal entry and the notice to the account's owner. */
final class CertificateBinding {
    private static final String BOUND = "certificate.bound";
    private static final String UNBOUND = "certificate.unbound";
    /** Ends the name of a notice that says that not the account's owner did it. */
    private static final String BY_MAIN_ACCOUNT = ".by-main-account";

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
     * Who binds or unbinds.
     *
     * @param enterprise name of the enterprise whose main account does it for one of its internal accounts; null: the
     *     account's owner does it
     */
    record Actor(String userId, @Nullable String enterprise) {

        static Actor owner(UserModel owner) {
            return new Actor(owner.getId(), null);
        }

        static Actor of(BindTarget target) {
            Enterprise enterprise = target.enterprise();
            return new Actor(
                    target.actorId(),
                    enterprise == null ? null : enterprise.particulars().name().value());
        }
    }

    /**
     * Binds in a transaction of its own, because a race for the certificate ends at the database.
     *
     * @return false when an account, this or another, holds the certificate
     */
    boolean bind(UserModel owner, NewCertificate certificate, Actor actor, Reason reason, @Nullable String ip) {
        String userId = owner.getId();
        try {
            KeycloakModelUtils.runJobInTransaction(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    job -> bind(job, userId, certificate, actor, reason, ip));
            return true;
        } catch (ModelDuplicateException e) {
            return false;
        }
    }

    private static void bind(
            KeycloakSession job,
            String userId,
            NewCertificate certificate,
            Actor actor,
            Reason reason,
            @Nullable String ip) {
        RealmModel realm = job.getContext().getRealm();
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        String binding = store.certificates().bind(realm, userId, certificate);
        if (reason == Reason.RENEWED) {
            retire(store, realm, userId, certificate, binding);
        }
        tell(store, realm, userId, actor, BOUND, certificate, reason.code(), ip);
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
    boolean unbind(String userId, String bindingId, Actor actor, @Nullable String ip) {
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        BoundCertificate bound =
                store.certificates().find(realm, userId, bindingId).orElse(null);
        if (bound == null || !store.certificates().unbind(realm, userId, bindingId)) {
            return false;
        }
        tell(store, realm, userId, actor, UNBOUND, bound.certificate(), "asked", ip);
        return true;
    }

    private static void tell(
            UserCenterStore store,
            RealmModel realm,
            String userId,
            Actor actor,
            String what,
            NewCertificate certificate,
            String reason,
            @Nullable String ip) {
        Map<String, String> details = Map.of(
                "fingerprint", certificate.fingerprint(),
                "vendor", certificate.vendorId(),
                "reason", reason);
        store.journal()
                .record(
                        realm,
                        new JournalEntry(what, actor.userId(), userId, "success", CaAuthenticator.ID, ip, details));
        Map<String, String> parameters = new HashMap<>(Map.of(
                "issuer", certificate.issuerName(),
                "until", certificate.notAfter().toString()));
        String enterprise = actor.enterprise();
        if (enterprise != null) {
            parameters.put("enterprise", enterprise);
        }
        store.outbox()
                .write(
                        realm,
                        new NewMessage(
                                userId,
                                enterprise == null ? what : what + BY_MAIN_ACCOUNT,
                                Set.of(
                                        Destination.of(Channel.PAGE),
                                        Destination.of(Channel.SMS),
                                        Destination.of(Channel.EMAIL)),
                                parameters,
                                true));
    }
}
