package org.usercenter.storage.jpa;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.deletion.PendingDeletion;
import org.usercenter.storage.session.Impersonation;

/**
 * Reminds of deletions, holds up those whose holders cannot take them back or that an appeal is about, and deletes accounts when the waiting time is over,
 * each in a transaction of its own.
 */
final class DeletionUpkeep implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(DeletionUpkeep.class);
    private static final int BATCH = 200;

    @Override
    public void run(KeycloakSession session) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        all(sessions, store(session).deletions().disabled(BATCH), DeletionUpkeep::take);
        all(sessions, store(session).deletions().due(BATCH), DeletionUpkeep::take);
        all(sessions, store(session).deletions().unreminded(BATCH), (job, deletion, due) -> deletion.remind(due));
    }

    private interface Step {
        void run(KeycloakSession job, DueDeletion deletion, PendingDeletion due);
    }

    /** What fails keeps nothing else from being done. */
    private static void all(KeycloakSessionFactory sessions, List<PendingDeletion> some, Step step) {
        some.forEach(each -> attempt(sessions, each, step));
    }

    private static void attempt(KeycloakSessionFactory sessions, PendingDeletion due, Step step) {
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, job -> run(job, due, step));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The deletion of account %s did not go on", due.userId());
            putOff(sessions, due);
        }
    }

    /** Some that never can be deleted do not keep all others from it; one that is not due yet stays so. */
    private static void putOff(KeycloakSessionFactory sessions, PendingDeletion due) {
        Instant now = JpaUserCenterStoreFactory.CLOCK.instant();
        if (due.dueAt().isAfter(now)) {
            return;
        }
        try {
            KeycloakModelUtils.runJobInTransaction(
                    sessions, job -> store(job).deletions().putOff(due, now.plus(DueDeletion.PAUSE)));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The deletion of account %s was not put off", due.userId());
        }
    }

    private static void run(KeycloakSession job, PendingDeletion due, Step step) {
        RealmModel realm = job.realms().getRealm(due.realmId());
        if (realm == null) {
            return;
        }
        job.getContext().setRealm(realm);
        store(job).takeOvers().holdAccount(due.userId());
        UserModel account = job.users().getUserById(realm, due.userId());
        if (account != null) {
            step.run(
                    job,
                    new DueDeletion(
                            store(job),
                            realm,
                            account,
                            at -> isUsedSince(job, realm, account, at),
                            JpaUserCenterStoreFactory.CLOCK),
                    due);
        }
    }

    private static void take(KeycloakSession job, DueDeletion deletion, PendingDeletion due) {
        if (deletion.take(due) == DueDeletion.Step.DELETED) {
            new UserManager(job).removeUser(deletion.realm(), deletion.account());
        }
    }

    /** One that an administrator opened in the holder's name says nothing of the holder. Sessions know whole seconds. */
    private static boolean isUsedSince(KeycloakSession job, RealmModel realm, UserModel account, Instant at) {
        return Stream.concat(
                        job.sessions().getUserSessionsStream(realm, account),
                        job.sessions().getOfflineUserSessionsStream(realm, account))
                .filter(opened -> !Impersonation.opened(opened))
                .anyMatch(opened -> opened.getStarted() > at.getEpochSecond());
    }

    private static UserCenterStore store(KeycloakSession session) {
        return session.getProvider(UserCenterStore.class);
    }
}
