package org.usercenter.auth.business;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.newpassword.AccountSessions;

/**
 * Ends what users have open in business systems whose gate they no longer pass (结束会话), offline sessions too. Runs after
 * the commit of what took them their right, in few threads of its own: nobody waits for a business system, and one that
 * hangs holds neither a worker nor many connections. Tokens are refused in the meantime by {@link GateExecutor}.
 */
final class SessionEnd extends AbstractKeycloakTransaction {
    private static final Logger LOG = Logger.getLogger(SessionEnd.class);
    /** Name of the thread pool in the settings of Keycloak's {@code executors} SPI. */
    private static final String POOL = "uc-business-sessions";

    private final KeycloakSession session;
    private final String realmId;
    private final @Nullable AnsweredRequest request;
    private final List<String> userIds;
    private final @Nullable String clientId;
    private final boolean all;

    private SessionEnd(
            KeycloakSession session,
            RealmModel realm,
            List<String> userIds,
            @Nullable String clientId,
            boolean all) {
        this.session = session;
        this.realmId = realm.getId();
        this.request = AnsweredRequest.of(session).orElse(null);
        this.userIds = userIds;
        this.clientId = clientId;
        this.all = all;
    }

    /**
     * After the commit of the session's transaction.
     *
     * @param clientId of the only system that it is about; null: all
     */
    static void enlist(KeycloakSession session, RealmModel realm, List<String> userIds, @Nullable String clientId) {
        session.getTransactionManager().enlistAfterCompletion(new SessionEnd(session, realm, userIds, clientId, false));
    }

    /** After the commit of the session's transaction, everything that the account has open, whatever the gate says. */
    static void enlistAll(KeycloakSession session, RealmModel realm, String userId) {
        session.getTransactionManager()
                .enlistAfterCompletion(new SessionEnd(session, realm, List.of(userId), null, true));
    }

    @Override
    protected void commitImpl() {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        try {
            session.getProvider(ExecutorsProvider.class).getExecutor(POOL).execute(() -> run(sessions));
        } catch (RejectedExecutionException e) {
            LOG.warnf("Sessions of %d users were not ended: the thread pool %s takes no more", userIds.size(), POOL);
        }
    }

    @Override
    protected void rollbackImpl() {
        // Nothing was taken.
    }

    private void run(KeycloakSessionFactory sessions) {
        for (String userId : userIds) {
            try {
                KeycloakModelUtils.runJobInTransaction(sessions, job -> end(job, userId));
            } catch (RuntimeException e) {
                // The others are to be told all the same; a token is refused to this one at the next refresh.
                LOG.errorf(e, "Sessions of user %s in business systems were not ended", userId);
            }
        }
    }

    private void end(KeycloakSession job, String userId) {
        RealmModel realm = job.realms().getRealm(realmId);
        if (realm == null) {
            return;
        }
        job.getContext().setRealm(realm);
        if (request != null) {
            job.getContext().setHttpRequest(request);
        }
        UserModel user = job.users().getUserById(realm, userId);
        if (all && user != null) {
            new AccountSessions(job, realm).end(user, null);
            return;
        }
        List<AuthenticatedClientSessionModel> over = user == null ? List.of() : over(job, user, clientId);
        if (!over.isEmpty()) {
            new AccountSessions(job, realm).endAt(user, over);
        }
    }

    /** What the user has open where he could not enter in the same way any more. */
    static List<AuthenticatedClientSessionModel> over(KeycloakSession job, UserModel user, @Nullable String clientId) {
        RealmModel realm = job.getContext().getRealm();
        return Stream.concat(
                        job.sessions().getUserSessionsStream(realm, user),
                        job.sessions().getOfflineUserSessionsStream(realm, user))
                .flatMap(each -> each.getAuthenticatedClientSessions().values().stream())
                .filter(system ->
                        clientId == null || clientId.equals(system.getClient().getId()))
                .filter(system -> isOver(job, system))
                .toList();
    }

    private static boolean isOver(KeycloakSession job, AuthenticatedClientSessionModel system) {
        Entry entry = Entry.of(system.getUserSession(), system.getClient());
        Verdict verdict = Gate.of(job).check(entry);
        if (!verdict.passes()) {
            return true;
        }
        // Whoever has left all enterprises may enter some systems as nobody in particular, but does not stay there.
        Optional<String> now = verdict.identity().map(ActingIdentity::value);
        return entry.acting() != null && !Optional.of(entry.acting()).equals(now);
    }
}
