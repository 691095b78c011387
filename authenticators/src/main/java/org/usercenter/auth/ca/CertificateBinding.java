package org.usercenter.auth.ca;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.flow.HeldAccount;
import org.usercenter.auth.logout.SessionReviews;
import org.usercenter.auth.takeover.Ownership;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.certificate.CertificateState;
import org.usercenter.storage.certificate.HeldCertificate;
import org.usercenter.storage.certificate.NewCertificate;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;

/** Binds and unbinds certificates, each together with its journal entry and the notice to the account's owner. */
public final class CertificateBinding {
    /** User session note: id of the binding that the latest login with a certificate was made by; empty: by none. */
    public static final String LOGIN_NOTE = "uc.ca.binding";

    private static final String BOUND = "certificate.bound";
    private static final String UNBOUND = "certificate.unbound";
    private static final String PROVED = "proved";
    private static final String RENEWED = "renewed";
    private static final String LOST = "lost";
    /** Why a certificate was taken away: its account was handed over. */
    public static final String HANDED_OVER = "handed-over";
    /** Ends the name of a notice that says that not the account's owner did it. */
    private static final String BY_MAIN_ACCOUNT = ".by-main-account";

    private final KeycloakSession session;
    private final RealmModel realm;

    /** Those of a realm, in the session's transaction unless a method says otherwise. */
    public CertificateBinding(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
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

    /** What became of a certificate that was to be bound. */
    enum Result {
        BOUND,
        /** The account has it already; nothing was done. */
        ALREADY,
        /** Another account has it. */
        TAKEN,
        /** Somebody can object to the appeal by which the account came to whoever has it; nothing was done. */
        HELD
    }

    /**
     * Binds in a transaction of its own, because a race for the certificate ends at the database. One of the account that is
     * suspended counts again.
     *
     * @param older the certificate of the account whose place it takes; null: of none
     */
    Result bind(
            UserModel owner,
            NewCertificate certificate,
            Actor actor,
            @Nullable HeldCertificate older,
            @Nullable String ip) {
        String userId = owner.getId();
        try {
            return KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    job -> bind(job, userId, certificate, actor, older, ip),
                    "bind a certificate");
        } catch (ModelDuplicateException e) {
            return session.getProvider(UserCenterStore.class)
                    .certificates()
                    .find(realm, certificate.id())
                    .filter(bound -> bound.userId().equals(userId))
                    .map(bound -> Result.ALREADY)
                    .orElse(Result.TAKEN);
        }
    }

    private static Result bind(
            KeycloakSession job,
            String userId,
            NewCertificate certificate,
            Actor actor,
            @Nullable HeldCertificate older,
            @Nullable String ip) {
        RealmModel realm = job.getContext().getRealm();
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        if (HeldAccount.isHeld(job, userId)) {
            return Result.HELD;
        }
        BoundCertificate suspended = store.certificates()
                .find(realm, certificate.id())
                .filter(bound -> bound.userId().equals(userId) && bound.state() == CertificateState.SUSPENDED)
                .orElse(null);
        if (suspended == null) {
            store.certificates().bind(realm, userId, certificate);
        } else {
            store.certificates().setState(realm, userId, suspended.bindingId(), CertificateState.ACTIVE);
        }
        if (older != null) {
            // Goes on until its end, but nobody is reminded of that.
            store.certificates().setState(realm, userId, older.bindingId(), CertificateState.REPLACED);
        }
        if (actor.enterprise() == null) {
            settle(job, realm, userId, certificate);
        }
        tell(store, realm, userId, actor, BOUND, certificate, older == null ? PROVED : RENEWED, ip);
        return Result.BOUND;
    }

    /** Whoever holds the account holds the key as well. The key of a member of staff says nothing of the enterprise's account. */
    private static void settle(KeycloakSession job, RealmModel realm, String userId, NewCertificate certificate) {
        UserModel owner = job.users().getUserById(realm, userId);
        if (owner != null) {
            new Ownership(job, realm).settle(owner, CertificateEvidence.proof(certificate));
        }
    }

    /**
     * Takes a certificate from an account, in the session's transaction. What was opened with one elsewhere ends.
     *
     * @return false when the account does not hold it, it is disabled, or the account may not change it now
     */
    boolean unbind(String userId, String bindingId, Actor actor, @Nullable String ip) {
        return unbind(userId, bindingId, actor, "asked", SessionReviews.here(session), ip);
    }

    /**
     * Takes a lost certificate from an account, in the session's transaction; its owner is told.
     *
     * @param deed of the operator who does it
     * @return false when the account does not hold it, it is disabled, or the account may not change it now
     */
    public boolean takeAway(String userId, String bindingId, Deed deed) {
        Actor operator = new Actor(Objects.requireNonNull(deed.actorId(), "Somebody takes it away"), null);
        return unbind(userId, bindingId, operator, LOST, null, deed.ip());
    }

    private boolean unbind(
            String userId, String bindingId, Actor actor, String reason, @Nullable String here, @Nullable String ip) {
        if (HeldAccount.isHeld(session, userId)) {
            return false;
        }
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        BoundCertificate bound =
                store.certificates().find(realm, userId, bindingId).orElse(null);
        if (bound == null || !store.certificates().unbind(realm, userId, bindingId)) {
            return false;
        }
        new SessionReviews(session, realm).ofWay(userId, LoginWay.CA, here);
        tell(store, realm, userId, actor, UNBOUND, bound.certificate(), reason, ip);
        return true;
    }

    /**
     * Takes a certificate from an account by something greater, in the session's transaction: with a journal entry, but
     * without a notice, for that of the greater thing tells of it.
     *
     * @param reason for the journal, as all of the deed
     * @return false when the account does not hold it, or it is disabled
     */
    public boolean release(String userId, String bindingId, String reason, Deed deed) {
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        BoundCertificate bound =
                store.certificates().find(realm, userId, bindingId).orElse(null);
        if (bound == null || !store.certificates().unbind(realm, userId, bindingId)) {
            return false;
        }
        new SessionReviews(session, realm).ofWay(userId, LoginWay.CA, null);
        record(store, realm, userId, deed.actorId(), UNBOUND, bound.certificate(), reason, deed.ip());
        return true;
    }

    private static void record(
            UserCenterStore store,
            RealmModel realm,
            String userId,
            @Nullable String actorId,
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
        record(store, realm, userId, actor.userId(), what, certificate, reason, ip);
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
