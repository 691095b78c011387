package org.usercenter.auth.declaration;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.proof.EvidenceText;
import org.usercenter.auth.realname.RealNameLowering;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.limit.LiftableLimit;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;

/**
 * Puts what was declared in the place of what was known, and takes the level away that stood for that, in one transaction
 * with journal and notice (实名信息变更). The authority is asked afterwards, in the background; what it does not know is for the
 * operators' review.
 */
final class Declaration {
    /** Journal, and the notice: by short message, and where no level was lost, of which another tells, also elsewhere. */
    static final String DECLARED = "particulars.declared";

    /** Each one costs a question to the authority. */
    private static final RateLimit PER_ACCOUNT =
            new RateLimit(LiftableLimit.DECLARATION.limit(), 5, Duration.ofDays(1));

    private final KeycloakSession session;
    private final AuthenticationSessionModel sitting;
    private final @Nullable String ip;

    /**
     * Of whoever sits there.
     *
     * @param ip remote address, for the journal
     */
    Declaration(KeycloakSession session, AuthenticationSessionModel sitting, @Nullable String ip) {
        this.session = session;
        this.sitting = sitting;
        this.ip = ip;
    }

    /** What became of it; unless {@link #DONE}, nothing has changed. */
    enum Result {
        DONE,
        /** Too many in a day. */
        LIMITED,
        /** Somebody has changed it since the form was filled in. */
        CHANGED_MEANWHILE,
        /** The account was recovered, taken over or handed over since the login. */
        STALE,
        /** The account is gone or disabled, or its enterprise suspended. */
        NOT_OPEN,
        /** An appeal gave the account to its holder, and somebody can still object. */
        HELD
    }

    /**
     * Does it.
     *
     * @param seen what was known when the form was filled in
     * @param declared differs from that
     */
    Result run(RealmModel realm, String userId, Identity seen, Identity declared) {
        if (!session.getProvider(UserCenterStore.class).limits().tryAcquire(realm, PER_ACCOUNT, userId)) {
            return Result.LIMITED;
        }
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                job -> declare(job, userId, seen, declared),
                "declare a change");
    }

    private Result declare(KeycloakSession job, String userId, Identity seen, Identity declared) {
        RealmModel realm = job.getContext().getRealm();
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        store.takeOvers().holdAccount(userId);
        UserModel account = job.users().getUserById(realm, userId);
        if (account == null || !account.isEnabled() || isSuspended(store, realm, userId)) {
            return Result.NOT_OPEN;
        }
        if (LoginFreshness.isStale(job, realm, account, sitting)) {
            return Result.STALE;
        }
        if (store.appeals().holds(realm, userId, null)) {
            return Result.HELD;
        }
        Identity.Known known = Identity.find(store, realm, userId).orElse(null);
        if (known == null || !known.identity().equals(seen)) {
            return Result.CHANGED_MEANWHILE;
        }
        Set<DeclaredField> changed = new TreeSet<>(declared.changedFrom(seen));
        Prospect prospect = Prospect.of(declared, changed, Prospect.isTermOpen(store, realm, userId));
        declared.save(store, realm, userId);
        boolean lowered = new RealNameLowering(job)
                .lower(account, changed.iterator().next().reason(), userId);
        store.realNames()
                .record(
                        realm,
                        userId,
                        prospect.change(
                                EvidenceText.of(DeclarationForm.all(seen)).text(),
                                Instant.ofEpochMilli(Time.currentTimeMillis())));
        store.journal()
                .record(
                        realm,
                        new JournalEntry(
                                DECLARED,
                                userId,
                                userId,
                                "success",
                                null,
                                ip,
                                Map.of(
                                        "fields",
                                        changed.stream().map(DeclaredField::id).collect(Collectors.joining(",")),
                                        "level",
                                        String.valueOf(known.level().value()))));
        Set<Channel> channels =
                lowered ? EnumSet.of(Channel.SMS) : EnumSet.of(Channel.SMS, Channel.PAGE, Channel.EMAIL);
        store.outbox()
                .write(
                        realm,
                        new NewMessage(
                                userId,
                                DECLARED,
                                channels.stream().map(Destination::of).collect(Collectors.toSet()),
                                Map.of(),
                                true));
        return Result.DONE;
    }

    /** Waits until nobody else changes anything of the enterprise, if the account is one's. */
    private static boolean isSuspended(UserCenterStore store, RealmModel realm, String userId) {
        Enterprise enterprise =
                store.enterprises().findByMainAccount(realm, userId).orElse(null);
        if (enterprise == null) {
            return false;
        }
        store.enterprises().lock(realm, enterprise.groupId());
        return store.suspensions().find(realm, enterprise.groupId()).isPresent();
    }
}
