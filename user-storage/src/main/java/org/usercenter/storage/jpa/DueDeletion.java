package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.deletion.Closing;
import org.usercenter.storage.deletion.DeletionNotice;
import org.usercenter.storage.deletion.Deletions;
import org.usercenter.storage.deletion.PendingDeletion;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.member.Leaving;
import org.usercenter.storage.member.RealmPower;

/**
 * What becomes of an account that waits for its deletion, when it is looked at. All in one transaction, which holds the account.
 *
 * @param usedSince whether its holder has opened a session after that moment
 */
record DueDeletion(
        UserCenterStore store, RealmModel realm, UserModel account, Predicate<Instant> usedSince, InstantSource clock) {

    /** Until one that is held up is looked at again. */
    static final Duration PAUSE = Duration.ofHours(1);

    private static final String SUCCESS = "success";

    /** What was done. */
    enum Step {
        /** It was taken back, or is not due yet. */
        NONE,
        /** The account is in use: it stays. */
        DROPPED,
        /** Its holder cannot take it back, or an appeal asks whose account it is, so it does not go on. */
        HELD,
        /** Nothing of that any more: it waits again, from now on. */
        RESUMED,
        /** It has come to be an enterprise's: it stays. */
        REFUSED,
        /** It is a main account, whose enterprise is closed now: what is left of both is done step by step. */
        CLOSED,
        /** Nothing holds it up: the account is to be removed now, in the same transaction. */
        DELETED
    }

    /** Does what is due. */
    Step take(PendingDeletion seen) {
        // Of its holder who takes it back at this moment, and this, one is first.
        Optional<PendingDeletion> present =
                store.deletions().find(realm, account.getId()).filter(seen::equals);
        return present.map(this::judge).orElse(Step.NONE);
    }

    private Step judge(PendingDeletion deletion) {
        if (!isAsked()) {
            return drop(deletion, "not-asked");
        }
        if (usedSince.test(deletion.requestedAt())) {
            return drop(deletion, "in-use");
        }
        if (!account.isEnabled()) {
            return hold(deletion, "disabled");
        }
        if (RealmPower.isHeldBy(account)) {
            return hold(deletion, "administrator");
        }
        // What is gone nobody gives back, whatever operators decide. Its holder can still take the wish back himself.
        if (store.appeals().contests(realm, account.getId())) {
            return hold(deletion, "appeal");
        }
        if (isSuspended(deletion)) {
            return hold(deletion, "suspended");
        }
        if (deletion.held()) {
            return resume(deletion);
        }
        return deletion.dueAt().isAfter(clock.instant()) ? Step.NONE : delete(deletion);
    }

    /** Nobody has logged in who was not asked, as long as this stands. */
    private boolean isAsked() {
        return account.getRequiredActionsStream().anyMatch(Deletions.QUESTION::equals);
    }

    private Step drop(PendingDeletion deletion, String why) {
        end();
        record("deletion.dropped", SUCCESS, Map.of("reason", why));
        DeletionNotice.kept(store, realm, account.getId(), deletion.closing());
        return Step.DROPPED;
    }

    private Step hold(PendingDeletion deletion, String why) {
        Instant next = clock.instant().plus(PAUSE);
        if (deletion.held()) {
            store.deletions().putOff(deletion, next);
        } else {
            store.deletions().hold(deletion, next);
            record("deletion.held", SUCCESS, Map.of("reason", why));
        }
        return Step.HELD;
    }

    private Step resume(PendingDeletion deletion) {
        Instant due = store.deletions().resume(deletion);
        record("deletion.resumed", SUCCESS, Map.of("at", due.toString()));
        DeletionNotice.soon(store, realm, account.getId(), due, deletion.closing());
        return Step.RESUMED;
    }

    /** Whoever looks into an enterprise would find nothing of it any more. */
    private boolean isSuspended(PendingDeletion deletion) {
        Closing closing = deletion.closing();
        return closing != null
                && closing.enterprise(store, realm, account.getId())
                        .flatMap(enterprise -> store.suspensions().find(realm, enterprise.groupId()))
                        .isPresent();
    }

    private Step delete(PendingDeletion deletion) {
        List<Membership> memberships = locked();
        if (isSuspended(deletion)) {
            return hold(deletion, "suspended");
        }
        Closing closing = deletion.closing();
        if (closing != null && memberships.stream().anyMatch(each -> owns(each, closing))) {
            return close(deletion, closing);
        }
        end();
        if (closing != null) {
            // Somebody else has come to look after the enterprise.
            DeletionNotice.stays(store, realm, closing, account.getId());
        }
        if (memberships.stream().anyMatch(each -> each.role() != MemberRole.INVITED)) {
            record("account.deleted", "refused", Map.of());
            // Of the account alone: an enterprise of his is not what stays by it.
            DeletionNotice.TAKEN_BACK.tell(store, realm, account.getId(), null, null);
            return Step.REFUSED;
        }
        Leaving leaving = new Leaving(store, realm);
        Deed deed = new Deed(account.getId(), null, null);
        memberships.forEach(each -> leaving.leave(each, account, deed));
        record("account.deleted", SUCCESS, Map.of());
        return Step.DELETED;
    }

    private static boolean owns(Membership membership, Closing closing) {
        return membership.role() == MemberRole.OWNER && membership.groupId().equals(closing.groupId());
    }

    /** From now on nobody acts for the enterprise or logs in to its accounts. */
    private Step close(PendingDeletion deletion, Closing closing) {
        String userId = account.getId();
        if (store.takeOvers().isUnfinished(userId)) {
            store.deletions().putOff(deletion, clock.instant().plus(PAUSE));
            return Step.NONE;
        }
        end();
        account.setEnabled(false);
        String members = store.enterprises()
                .releaseMembers(realm, closing.groupId(), account)
                .orElse(null);
        store.takeOvers().recordClosing(realm, userId, members, closing.address());
        store.journal()
                .record(
                        realm,
                        new JournalEntry("enterprise.closed", null, userId, SUCCESS, null, null, named(closing))
                                .within(closing.groupId()));
        return Step.CLOSED;
    }

    /** The group says nothing when it is gone. */
    private Map<String, String> named(Closing closing) {
        return store.enterprises()
                .findByGroup(realm, closing.groupId())
                .map(enterprise -> Map.of(
                        "uscc", enterprise.particulars().uscc().value(),
                        "name", enterprise.particulars().name().value()))
                .orElse(Map.of());
    }

    /** Always in the same order, so that two such transactions do not wait for each other. */
    private List<Membership> locked() {
        memberships().stream()
                .map(Membership::groupId)
                .sorted(Comparator.naturalOrder())
                .forEach(group -> store.enterprises().lock(realm, group));
        return memberships();
    }

    private List<Membership> memberships() {
        return store.memberships().standing(realm, account.getId()).memberships();
    }

    /** Reminds the holder once. */
    void remind(PendingDeletion deletion) {
        if (store.deletions().remind(deletion)) {
            DeletionNotice.soon(store, realm, account.getId(), deletion.dueAt(), deletion.closing());
        }
    }

    private void end() {
        store.deletions().end(realm, account.getId());
        account.removeRequiredAction(Deletions.QUESTION);
    }

    private void record(String action, String outcome, Map<String, String> details) {
        store.journal().record(realm, new JournalEntry(action, null, account.getId(), outcome, null, null, details));
    }
}
