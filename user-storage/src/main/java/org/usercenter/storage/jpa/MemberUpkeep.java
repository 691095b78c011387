package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.Map;

import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.member.LeavingMember;

/**
 * Deletes internal accounts whose waiting time is over, closes invitations that nobody has answered, and brings the tables to
 * what the groups say. Each account and each batch in a transaction of its own.
 */
final class MemberUpkeep implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(MemberUpkeep.class);
    private static final int BATCH = 200;
    /** Of one run, which shares a thread with others. */
    private static final int MAX_BATCHES = 200;
    /** Until a deletion that failed is tried again. */
    private static final Duration PAUSE = Duration.ofHours(1);

    @Override
    public void run(KeycloakSession session) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        attempt("Members", () -> repeat(sessions, MemberReconciliation::addMembers));
        attempt("Departments", () -> repeat(sessions, MemberReconciliation::addDepartments));
        attempt("Names", () -> repeat(sessions, MemberReconciliation::rename));
        attempt("Disabled accounts", () -> repeat(sessions, (work, first, max) -> work.forgetDisabled(max)));
        attempt(
                "Rows of members",
                () -> KeycloakModelUtils.runJobInTransaction(
                        sessions, job -> reconciliation(job).correct()));
        attempt(
                "Invitations",
                () -> KeycloakModelUtils.runJobInTransaction(
                        sessions, job -> store(job).invitations().expire()));
        attempt("Deletions", () -> store(session).members().due(BATCH).forEach(leaving -> delete(sessions, leaving)));
    }

    /** What fails keeps nothing else from being done, and is tried again at the next run. */
    private static void attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s were not brought up to date", what);
        }
    }

    private interface Batch {
        int write(MemberReconciliation work, int first, int max);
    }

    /** When a batch fails, row by row, so that one that cannot be written keeps no other from it. */
    private static void repeat(KeycloakSessionFactory sessions, Batch batch) {
        int first = 0;
        int size = BATCH;
        int seen = BATCH;
        for (int i = 0; i < MAX_BATCHES && seen == size; i++) {
            int from = first;
            int max = size;
            try {
                seen = KeycloakModelUtils.runJobInTransactionWithResult(
                        sessions, job -> batch.write(reconciliation(job), from, max));
            } catch (RuntimeException e) {
                LOG.errorf(e, "%d rows from %d on were not written", max, from);
                first += max == 1 ? 1 : 0;
                size = 1;
                seen = 1;
            }
        }
    }

    private static MemberReconciliation reconciliation(KeycloakSession job) {
        return new MemberReconciliation(
                job.getProvider(JpaConnectionProvider.class).getEntityManager(),
                JpaUserCenterStoreFactory.CLOCK,
                (realm, user) -> job.users().getUserById(job.realms().getRealm(realm), user),
                (realm, group) -> job.groups().getGroupById(job.realms().getRealm(realm), group));
    }

    private static void delete(KeycloakSessionFactory sessions, LeavingMember leaving) {
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, job -> delete(job, leaving));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Internal account %s was not deleted", leaving.userId());
            putOff(sessions, leaving);
        }
    }

    /** Behind those that are due with it: some that never can be deleted do not keep all others from it. */
    private static void putOff(KeycloakSessionFactory sessions, LeavingMember leaving) {
        attempt(
                "Deletions",
                () -> KeycloakModelUtils.runJobInTransaction(sessions, job -> store(job)
                        .members()
                        .putOff(
                                leaving,
                                JpaUserCenterStoreFactory.CLOCK.instant().plus(PAUSE))));
    }

    private static void delete(KeycloakSession job, LeavingMember leaving) {
        RealmModel realm = job.realms().getRealm(leaving.realmId());
        if (realm == null) {
            return;
        }
        job.getContext().setRealm(realm);
        UserModel account = job.users().getUserById(realm, leaving.userId());
        // Of somebody who takes it back at this moment, and this, one is first.
        if (account == null
                || !store(job).enterprises().lock(realm, leaving.groupId())
                || !store(job).members().leaveAt(realm, leaving.groupId(), leaving.userId(), null)) {
            return;
        }
        store(job)
                .journal()
                .record(
                        realm,
                        new JournalEntry("member.deleted", null, leaving.userId(), "success", null, null, Map.of())
                                .within(leaving.groupId()));
        new UserManager(job).removeUser(realm, account);
    }

    private static UserCenterStore store(KeycloakSession session) {
        return session.getProvider(UserCenterStore.class);
    }
}
