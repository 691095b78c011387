package org.usercenter.auth.handover;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.userprofile.ValidationException;
import org.usercenter.auth.binding.Contact;
import org.usercenter.auth.binding.ContactKind;
import org.usercenter.auth.binding.Contacts;
import org.usercenter.auth.binding.PresentContacts;
import org.usercenter.auth.binding.PresentSide;
import org.usercenter.auth.flow.GivenUp;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.flow.RemainingWays;
import org.usercenter.auth.logout.AnsweredRequest;
import org.usercenter.auth.newpassword.AccountSessions;
import org.usercenter.auth.takeover.FormerHolder;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;

/**
 * Gives a main account to its new manager (主账户交接): contacts, password, what goes of the former manager's, journal and
 * the notices to both, in one transaction. When sessions are to end that transaction closes the account to everybody, and it
 * opens after the commit for what is proved from then on: a login that it overtook can have been proved by what is gone. If
 * the server dies in between, the job that does so for take-overs opens it.
 */
final class Transfer {
    /** Journal: the account has another manager. */
    static final String HANDED_OVER = "handover.done";
    /** Message to the contacts that the account no longer has. */
    static final String FORMER = "handover.former";

    /** Longer than a transaction may take. Seconds. */
    private static final int AT_WORK = 60;
    /** Until another server opens the account: the request itself comes first. */
    private static final Duration REQUEST = Duration.ofSeconds(5);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthenticationSessionModel sitting;
    private final @Nullable String ip;

    /** @param ip remote address, for the journal */
    Transfer(KeycloakSession session, RealmModel realm, AuthenticationSessionModel sitting, @Nullable String ip) {
        this.session = session;
        this.realm = realm;
        this.sitting = sitting;
        this.ip = ip;
    }

    /** What became of it; unless {@link #DONE}, nothing has changed. */
    enum Result {
        DONE,
        /** Another request is doing it. */
        BUSY,
        /** The realm's rules have changed since the password was checked. */
        PASSWORD_REFUSED,
        /** The realm's user profile refuses the email. */
        EMAIL_REFUSED,
        /** The realm offers no way to log in with what would be left. */
        NO_WAY_LEFT,
        /** The contact that a code went to is the account's no more, or the certificate not usable. */
        PRESENT_SIDE_CHANGED,
        /** Something was proved too long ago. */
        PROOFS_TOO_OLD,
        /** The enterprise is. */
        SUSPENDED,
        /** The account was recovered, given to another or handed over since this login. */
        STALE,
        /** Somebody can object to the appeal by which the account came to whoever has it. */
        HELD,
        /** The account is gone, disabled or no main account. */
        NOT_OPEN;

        /** As it stands in events and message keys. */
        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One at a time for an account. */
    Result run(HandOverDraft draft, String password) {
        String busy = "uc.handover." + realm.getId() + "." + draft.account();
        if (!session.singleUseObjects().putIfAbsent(busy, AT_WORK)) {
            return Result.BUSY;
        }
        try {
            return runAlone(draft, password);
        } finally {
            session.singleUseObjects().remove(busy);
        }
    }

    private Result runAlone(HandOverDraft draft, String password) {
        boolean endsAll = Belongings.endsSessions(draft.kept());
        String address = AnsweredRequest.address(session).map(URI::toString).orElse(null);
        Result result;
        try {
            result = KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    job -> {
                        Result of = hand(job, draft, password, endsAll, address);
                        if (of != Result.DONE) {
                            job.getTransactionManager().setRollbackOnly();
                        }
                        return of;
                    },
                    "hand a main account over");
        } catch (ValidationException | ModelDuplicateException e) {
            return Result.EMAIL_REFUSED;
        } catch (ModelException e) {
            if (e.getCause() != null) {
                // Not the rules for passwords, but the database.
                throw e;
            }
            return Result.PASSWORD_REFUSED;
        }
        if (result == Result.DONE) {
            end(draft, endsAll);
        }
        return result;
    }

    private Result hand(
            KeycloakSession job, HandOverDraft draft, String password, boolean endsAll, @Nullable String address) {
        RealmModel own = job.getContext().getRealm();
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        store.takeOvers().holdAccount(draft.account());
        UserModel account = job.users().getUserById(own, draft.account());
        Enterprise enterprise =
                store.enterprises().findByMainAccount(own, draft.account()).orElse(null);
        if (account == null || !account.isEnabled() || enterprise == null) {
            return Result.NOT_OPEN;
        }
        store.enterprises().lock(own, enterprise.groupId());
        if (store.suspensions().find(own, enterprise.groupId()).isPresent()) {
            return Result.SUSPENDED;
        }
        if (LoginFreshness.isStale(job, own, account, sitting)) {
            return Result.STALE;
        }
        if (store.appeals().holds(own, account.getId(), null)) {
            return Result.HELD;
        }
        FormerHolder former = FormerHolder.of(job, own, account);
        PresentSide present = Objects.requireNonNull(draft.present(), "the step before proves it");
        if (draft.isOver(Instant.ofEpochMilli(Time.currentTimeMillis()))) {
            return Result.PROOFS_TOO_OLD;
        }
        if (!present.holds(job, own, account.getId(), PresentContacts::settled)) {
            return Result.PRESENT_SIDE_CHANGED;
        }
        Belongings belongings = new Belongings(job, own, account);
        List<Belonging> before = belongings.list(null);
        Contact mobile =
                ContactKind.MOBILE.stored(draft.contact(ContactKind.MOBILE)).orElseThrow();
        Contact email =
                ContactKind.EMAIL.stored(draft.contact(ContactKind.EMAIL)).orElse(null);
        Contacts.put(job, account.getId(), ContactKind.MOBILE, mobile);
        Contacts.put(job, account.getId(), ContactKind.EMAIL, email);
        store.enterprises().forgetRegistrant(own, enterprise.groupId());
        belongings.release(draft.kept(), ip);
        account.credentialManager().updateCredential(UserCredentialModel.password(password));
        account.removeRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        job.loginFailures().removeUserLoginFailure(own, account.getId());
        // The mobile of an enterprise is no way to log in: this asks for all ways.
        if (!new RemainingWays(job, own, account).without(new GivenUp.Mobile())) {
            return Result.NO_WAY_LEFT;
        }
        if (endsAll) {
            LoginFreshness.close(job, own, account);
            store.takeOvers().record(own, account.getId(), null, present.way(), ip, address, REQUEST);
        }
        forget(store, own, account.getId());
        journal(store, own, draft, present, before, mobile, email);
        tell(store, own, account.getId(), former, mobile, email);
        return Result.DONE;
    }

    /**
     * The enterprise stays the same, and with it what proves it; the former manager's own goes: whoever has the account now
     * neither sees nor exports it, and is asked to agree himself.
     */
    private static void forget(UserCenterStore store, RealmModel own, String userId) {
        FormerHolder.forget(store, own, userId);
        store.documents().withhold(own, userId, DocumentKind.OF_PEOPLE);
        store.takeOvers().withholdLogs(own, userId, null, Instant.ofEpochMilli(Time.currentTimeMillis()));
    }

    /** Business systems are told of ended sessions, which takes no place in the transaction above. */
    private void end(HandOverDraft draft, boolean all) {
        String userId = draft.account();
        if (all) {
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), session.getContext(), job -> {
                RealmModel own = job.getContext().getRealm();
                UserModel account = job.users().getUserById(own, userId);
                if (account != null) {
                    LoginFreshness.open(job, own, account);
                }
            });
        }
        String browser = sitting.getParentSession().getId();
        UserModel account = session.users().getUserById(realm, userId);
        if (account != null) {
            new AccountSessions(session, realm)
                    .endThose(
                            account,
                            each -> all
                                    || each.getId().equals(browser)
                                    || !Belongings.isKept(draft.kept(), each.getId()));
        }
    }

    private void journal(
            UserCenterStore store,
            RealmModel own,
            HandOverDraft draft,
            PresentSide present,
            List<Belonging> before,
            Contact mobile,
            @Nullable Contact email) {
        Map<String, String> details = new HashMap<>();
        details.put("contact", mobile.masked());
        if (email != null) {
            details.put("email", email.masked());
        }
        details.put(
                "removed", counts(before.stream().filter(each -> !draft.kept().contains(each.id()))));
        details.put("kept", counts(before.stream().filter(each -> draft.kept().contains(each.id()))));
        String userId = draft.account();
        store.journal()
                .record(own, new JournalEntry(HANDED_OVER, userId, userId, "success", present.way(), ip, details));
    }

    /** For example {@code certificate:2,link:1}. */
    private static String counts(Stream<Belonging> some) {
        return some
                .collect(Collectors.groupingBy(each -> each.kind().code(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static void tell(
            UserCenterStore store,
            RealmModel own,
            String userId,
            FormerHolder former,
            Contact mobile,
            @Nullable Contact email) {
        Set<Destination> fresh = new HashSet<>();
        fresh.add(new Destination(mobile.kind().channel(), mobile.value()));
        if (email != null) {
            fresh.add(new Destination(email.kind().channel(), email.value()));
        }
        Set<Destination> old = new HashSet<>(former.contacts());
        old.removeAll(fresh);
        if (!old.isEmpty()) {
            store.outbox().write(own, new NewMessage(userId, FORMER, old, Map.of(), true));
        }
        fresh.add(Destination.of(Channel.PAGE));
        store.outbox().write(own, new NewMessage(userId, HANDED_OVER, fresh, Map.of("contact", mobile.masked()), true));
    }
}
