package org.usercenter.auth.appeal;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.usercenter.auth.appeal.link.AppealNotice;
import org.usercenter.auth.binding.Contact;
import org.usercenter.auth.binding.ContactKind;
import org.usercenter.auth.binding.Contacts;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.logout.AnsweredRequest;
import org.usercenter.auth.newpassword.AccountSessions;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.appeal.Appeal;
import org.usercenter.storage.appeal.AppealDecision;
import org.usercenter.storage.appeal.AppealReason;
import org.usercenter.storage.appeal.AppealState;
import org.usercenter.storage.appeal.FormerAccess;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.deletion.Closing;
import org.usercenter.storage.deletion.DeletionNotice;
import org.usercenter.storage.deletion.Deletions;
import org.usercenter.storage.deletion.PendingDeletion;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.MessageKind;
import org.usercenter.storage.message.NewMessage;

/** What a decision does to the account, in the session's transaction: all of it, or none. */
final class AppealSettlement {
    private static final String GIVEN = "appeal.account-given";
    private static final String FROZEN = "appeal.account-frozen";
    private static final String RELEASED = "appeal.account-released";
    private static final String DELETION_DROPPED = "deletion.dropped";

    private static final String WAY = "appeal";
    /** Until the job of the take-overs opens the account; the claimant's link does so too. */
    private static final Duration OPENING = Duration.ofSeconds(5);

    private final KeycloakSession job;
    private final RealmModel realm;
    private final Deed deed;
    private final UserCenterStore store;

    private AppealSettlement(KeycloakSession job, RealmModel realm, Deed deed) {
        this.job = job;
        this.realm = realm;
        this.deed = deed;
        this.store = job.getProvider(UserCenterStore.class);
    }

    /**
     * Follows a decision.
     *
     * @throws ModelDuplicateException when another account logs in with the new mobile, or another appeal holds the account
     */
    static void follow(AppealDecision decision) {
        AppealSettlement settlement = new AppealSettlement(decision.session(), decision.realm(), decision.deed());
        Appeal appeal = decision.appeal();
        if (appeal.state() == AppealState.APPROVED) {
            settlement.approve(appeal);
        } else if (appeal.state() == AppealState.REJECTED && appeal.objected()) {
            settlement.release(appeal);
        }
    }

    /**
     * The former contact objects: the account is frozen and reached as before, until operators have decided again. If it has
     * gone to somebody else than the claimant meanwhile, it is frozen only.
     *
     * @return false when it is too late, or was done before
     */
    static boolean object(KeycloakSession job, RealmModel realm, Appeal appeal, Deed deed) {
        return new AppealSettlement(job, realm, deed).object(appeal);
    }

    private void approve(Appeal appeal) {
        UserModel account = held(appeal).orElseThrow(() -> new ModelException("The account is gone"));
        String userId = account.getId();
        if (store.appeals().holds(realm, userId, appeal.id())) {
            throw new ModelDuplicateException("Another appeal holds the account");
        }
        FormerKeys keys = new FormerKeys(job, realm, account, deed);
        store.appeals().remember(realm, appeal.id(), former(appeal, account, keys));
        FormerAccess former = store.appeals().former(realm, appeal.id()).orElseThrow();
        Contact mobile = claimants(appeal);
        Contacts.put(job, userId, ContactKind.MOBILE, mobile);
        Contacts.put(job, userId, ContactKind.EMAIL, null);
        thaw(appeal, account);
        keep(account);
        String suspended = appeal.claim().reason().suspendsKeys() ? keys.suspend() : "";
        forgetPassword(account);
        // A login that this transaction overtakes could have been proved by what is gone: closed to all until it is
        // committed.
        LoginFreshness.close(job, realm, account);
        String address = AnsweredRequest.address(job).map(URI::toString).orElse(null);
        store.takeOvers().record(realm, userId, null, WAY, null, address, OPENING);
        job.loginFailures().removeUserLoginFailure(realm, userId);
        FormerAccess.Withheld withheld = former.withheld();
        if (withheld != null) {
            withhold(appeal, userId, withheld);
        }
        record(GIVEN, userId, Map.of("appeal", appeal.id(), "suspended", suspended));
        tell(
                appeal,
                userId,
                MessageKind.APPEAL_APPROVED,
                Set.of(new Destination(Channel.SMS, mobile.value()), Destination.of(Channel.PAGE)));
        Set<Destination> old = destinations(former, mobile);
        if (!old.isEmpty()) {
            tell(appeal, userId, appeal.objected() ? MessageKind.APPEAL_UPHELD : MessageKind.APPEAL_OBJECTION, old);
        }
    }

    private boolean object(Appeal appeal) {
        UserModel account = held(appeal).orElse(null);
        if (account == null || !store.appealDesk().object(realm, appeal.id(), deed)) {
            return false;
        }
        String userId = account.getId();
        if (account.isEnabled()) {
            account.setEnabled(false);
            store.appealDesk().setFrozen(realm, appeal.id(), true);
        }
        keep(account);
        if (Contacts.of(job, userId, ContactKind.MOBILE)
                .filter(claimants(appeal)::equals)
                .isPresent()) {
            store.appeals().former(realm, appeal.id()).ifPresent(former -> new FormerKeys(job, realm, account, deed)
                    .restore(former));
            forgetPassword(account);
        }
        new AccountSessions(job, realm).end(account, null);
        record(FROZEN, userId, Map.of("appeal", appeal.id()));
        return true;
    }

    /** The objection was right. */
    private void release(Appeal appeal) {
        held(appeal).ifPresent(account -> {
            thaw(appeal, account);
            store.appeals()
                    .former(realm, appeal.id())
                    .map(FormerAccess::withheld)
                    .ifPresent(withheld -> giveBack(account.getId(), withheld));
            LoginFreshness.open(job, realm, account);
            record(RELEASED, account.getId(), Map.of("appeal", appeal.id()));
            tell(
                    appeal,
                    account.getId(),
                    MessageKind.APPEAL_RELEASED,
                    Set.of(Destination.of(Channel.PAGE), Destination.of(Channel.SMS), Destination.of(Channel.EMAIL)));
        });
    }

    /** Only what the objection has disabled: an administrator's reasons are others. */
    private void thaw(Appeal appeal, UserModel account) {
        if (appeal.frozen()) {
            account.setEnabled(true);
            store.appealDesk().setFrozen(realm, appeal.id(), false);
        }
    }

    /** Whose account it is, is another question now: nobody's earlier wish to have it deleted counts. */
    private void keep(UserModel account) {
        Closing closing = store.deletions()
                .find(realm, account.getId())
                .map(PendingDeletion::closing)
                .orElse(null);
        if (store.deletions().end(realm, account.getId())) {
            account.removeRequiredAction(Deletions.QUESTION);
            if (closing != null) {
                DeletionNotice.stays(store, realm, closing, account.getId());
            }
            record(DELETION_DROPPED, account.getId(), Map.of("reason", WAY));
        }
    }

    private Optional<UserModel> held(Appeal appeal) {
        String userId = appeal.userId();
        if (userId == null) {
            return Optional.empty();
        }
        store.takeOvers().holdAccount(userId);
        return Optional.ofNullable(job.users().getUserById(realm, userId));
    }

    private static Contact claimants(Appeal appeal) {
        return ContactKind.MOBILE.stored(appeal.contact().e164()).orElseThrow();
    }

    private FormerAccess former(Appeal appeal, UserModel account, FormerKeys keys) {
        String userId = account.getId();
        FormerAccess.Withheld withheld = appeal.claim().reason().comesFromAnother()
                ? new FormerAccess.Withheld(
                        Time.currentTimeMillis(),
                        store.takeOvers().readableSince(realm, userId).toEpochMilli())
                : null;
        return new FormerAccess(
                Contacts.of(job, userId, ContactKind.MOBILE).map(contact -> former(userId, contact)).stream()
                        .toList(),
                Contacts.of(job, userId, ContactKind.EMAIL)
                        .map(contact -> former(userId, contact))
                        .orElse(null),
                account.isEmailVerified(),
                keys.links(),
                keys.certificates(),
                withheld);
    }

    /** An enterprise stays the same, and with it what proves it; what somebody else registered is none of a person's. */
    private void withhold(Appeal appeal, String userId, FormerAccess.Withheld withheld) {
        store.takeOvers().withholdLogs(realm, userId, null, Instant.ofEpochMilli(withheld.atMillis()));
        if (appeal.claim().reason() == AppealReason.LEFT) {
            store.documents().withhold(realm, userId, DocumentKind.OF_PEOPLE);
        } else {
            store.documents().withhold(realm, userId);
        }
        store.consents().forget(realm, userId);
    }

    private void giveBack(String userId, FormerAccess.Withheld withheld) {
        store.takeOvers().withholdLogs(realm, userId, null, Instant.ofEpochMilli(withheld.readableSinceMillis()));
        store.documents().giveBack(realm, userId, Instant.ofEpochMilli(withheld.atMillis()));
        // The claimant's, who has it no more.
        store.consents().forget(realm, userId);
    }

    private FormerAccess.FormerContact former(String userId, Contact contact) {
        return FormerAccess.FormerContact.of(contact.value(), Contacts.since(job, userId, contact));
    }

    /** Nobody gets in by what was opened or known before. */
    private void forgetPassword(UserModel account) {
        List<String> passwords = account.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .map(CredentialModel::getId)
                .toList();
        passwords.forEach(id -> account.credentialManager().removeStoredCredentialById(id));
        new AccountSessions(job, realm).end(account, null);
    }

    /** Only an email that was proved: whoever owns one that was mistyped has no say. */
    private static Set<Destination> destinations(FormerAccess former, Contact fresh) {
        Set<Destination> old = new HashSet<>();
        former.mobiles().stream()
                .map(FormerAccess.FormerContact::value)
                .filter(mobile -> !mobile.equals(fresh.value()))
                .forEach(mobile -> old.add(new Destination(Channel.SMS, mobile)));
        FormerAccess.FormerContact email = former.email();
        if (email != null && former.emailProved()) {
            old.add(new Destination(Channel.EMAIL, email.value()));
        }
        return old;
    }

    private void tell(Appeal appeal, String userId, MessageKind kind, Set<Destination> where) {
        Map<String, String> parameters = new HashMap<>(Map.of(AppealNotice.APPEAL, appeal.id()));
        AnsweredRequest.note(job, parameters);
        store.outbox().write(realm, new NewMessage(userId, kind.code(), where, parameters, kind.isSecurity()));
    }

    /** A line about the account beside that about the appeal: its holder and whoever looks at it find it there. */
    private void record(String action, String userId, Map<String, String> details) {
        store.journal()
                .record(
                        realm,
                        new JournalEntry(action, deed.actorId(), userId, "success", deed.way(), deed.ip(), details));
    }
}
