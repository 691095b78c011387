package org.usercenter.auth.deletion;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.binding.PresentSide;
import org.usercenter.auth.flow.HeldAccount;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.logout.AnsweredRequest;
import org.usercenter.auth.logout.SessionReviews;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.deletion.Closing;
import org.usercenter.storage.deletion.DeletionNotice;
import org.usercenter.storage.deletion.PendingDeletion;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.limit.RateLimit;

/**
 * Has an account deleted after the waiting time, or keeps it (账户注销): the change, its journal entry, the notice and the end of
 * what is open in one transaction. With a main account its enterprise is closed (单位注销). From the wish on nothing that was proved or opened before counts; whoever logs in decides again.
 */
final class AccountDeletion {

    /** Journal. */
    private static final String REQUESTED = "deletion.requested";
    /** Journal. */
    private static final String TAKEN_BACK = "deletion.taken-back";

    /** Each sends an SMS. */
    private static final RateLimit WISHES = new RateLimit("deletion.request", 3, Duration.ofDays(1));

    private final KeycloakSession session;
    private final AuthenticationSessionModel sitting;
    private final @Nullable String ip;

    /** @param ip remote address, for the journal */
    AccountDeletion(KeycloakSession session, AuthenticationSessionModel sitting, @Nullable String ip) {
        this.session = session;
        this.sitting = sitting;
        this.ip = ip;
    }

    /** What became of it; unless {@link #DONE}, nothing has changed. */
    enum Result {
        DONE,
        /** It is not its holder's to delete, see {@link Obstacle}. */
        OBSTACLE,
        /** An appeal gave it to its holder, and somebody can still object. */
        HELD,
        /** Nobody who has a contact of the enterprise, or what proves it, has agreed to its closing; or not any more. */
        UNPROVED,
        /** Too often on one day. */
        LIMITED,
        /** The account was recovered or went to another since the login. */
        STALE;

        /** In message keys and events. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The account waits for its deletion, and with a main account the enterprise for its closing.
     *
     * @param due when the account is deleted
     * @param side by what the enterprise's side was proved; of a main account only
     */
    Result request(String userId, Instant due, @Nullable PresentSide side) {
        String address = AnsweredRequest.address(session).map(URI::toString).orElse(null);
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                job -> {
                    Result of = request(job, new Wish(userId, due, side, address));
                    if (of != Result.DONE) {
                        job.getTransactionManager().setRollbackOnly();
                    }
                    return of;
                },
                "have an account deleted");
    }

    /** @param address under which the server was called; null: not known */
    private record Wish(String userId, Instant due, @Nullable PresentSide side, @Nullable String address) {}

    private Result request(KeycloakSession job, Wish wish) {
        String userId = wish.userId();
        RealmModel own = job.getContext().getRealm();
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        boolean held = HeldAccount.isHeld(job, userId);
        UserModel account = job.users().getUserById(own, userId);
        if (account == null || !account.isEnabled() || LoginFreshness.isStale(job, own, account, sitting)) {
            return Result.STALE;
        }
        if (held) {
            return Result.HELD;
        }
        if (Obstacle.of(store, own, account).isPresent()) {
            return Result.OBSTACLE;
        }
        Optional<Enterprise> enterprise = store.enterprises().findByMainAccount(own, userId);
        if (enterprise.isPresent() && isSuspended(store, own, enterprise.get())) {
            return Result.OBSTACLE;
        }
        if (enterprise.isPresent() && !PresentSide.isSettled(job, userId, wish.side())) {
            return Result.UNPROVED;
        }
        if (!store.limits().tryAcquire(own, WISHES, userId)) {
            return Result.LIMITED;
        }
        // Another wish from before, whose login was let in without being asked.
        store.deletions().end(own, userId);
        Closing closing = enterprise
                .map(each -> new Closing(each.groupId(), wish.address()))
                .orElse(null);
        store.deletions().request(own, userId, wish.due(), closing);
        account.addRequiredAction(KeepAccount.ID);
        LoginFreshness.open(job, own, account);
        // In the background, and again when it fails: business systems are told of each.
        new SessionReviews(job, own).ofAllBefore(userId);
        record(store, own, userId, REQUESTED, details(wish.due(), enterprise.orElse(null)));
        DeletionNotice.REQUESTED.tell(store, own, userId, wish.due(), enterprise.orElse(null));
        return Result.DONE;
    }

    /** With the enterprise held, so that whoever suspends it and this see what the other has done. */
    private static boolean isSuspended(UserCenterStore store, RealmModel own, Enterprise enterprise) {
        store.enterprises().lock(own, enterprise.groupId());
        return store.suspensions().find(own, enterprise.groupId()).isPresent();
    }

    /** @param enterprise that is closed; null: none */
    private static Map<String, String> details(Instant due, @Nullable Enterprise enterprise) {
        return enterprise == null
                ? Map.of("at", due.toString())
                : Map.of(
                        "at",
                        due.toString(),
                        "uscc",
                        enterprise.particulars().uscc().value());
    }

    /**
     * The account stays.
     *
     * @return false when its deletion has begun, or the login is stale; nothing has changed then
     */
    boolean takeBack(String userId) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                job -> {
                    RealmModel own = job.getContext().getRealm();
                    UserCenterStore store = job.getProvider(UserCenterStore.class);
                    store.takeOvers().holdAccount(userId);
                    UserModel account = job.users().getUserById(own, userId);
                    Closing closing = store.deletions()
                            .find(own, userId)
                            .map(PendingDeletion::closing)
                            .orElse(null);
                    if (account == null
                            || LoginFreshness.isStale(job, own, account, sitting)
                            || !store.deletions().end(own, userId)) {
                        return false;
                    }
                    account.removeRequiredAction(KeepAccount.ID);
                    record(store, own, userId, TAKEN_BACK, Map.of());
                    DeletionNotice.kept(store, own, userId, closing);
                    return true;
                },
                "keep an account");
    }

    private void record(
            UserCenterStore store, RealmModel own, String userId, String action, Map<String, String> details) {
        store.journal().record(own, new JournalEntry(action, userId, userId, "success", null, ip, details));
    }
}
