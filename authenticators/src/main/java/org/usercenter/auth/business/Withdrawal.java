package org.usercenter.auth.business;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.managers.AuthenticationManager;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.business.Holder;

/**
 * Takes business roles away (收回业务角色). The roles, and those of the members of an enterprise with them, go in the
 * caller's transaction. After its commit every session that no longer passes the gate is ended at that client, which is told
 * by back-channel logout; a session that enters with other roles stays and gets narrower tokens.
 */
public final class Withdrawal {
    private static final Logger LOG = Logger.getLogger(Withdrawal.class);

    private final KeycloakSession session;
    private final RealmModel realm;

    /** In the session's realm. */
    public Withdrawal(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** Takes them, as far as they are held; false when none was. */
    public boolean withdraw(Holder holder, ClientModel client, Collection<String> roleIds, Deed deed) {
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        boolean held =
                store.grants().roles(realm, holder, client.getId()).stream().anyMatch(roleIds::contains);
        if (!held) {
            return false;
        }
        Set<String> losers = new LinkedHashSet<>(store.grants().withdraw(realm, holder, client.getId(), roleIds, deed));
        if (holder instanceof Holder.Enterprise enterprise) {
            store.enterprises()
                    .findByGroup(realm, enterprise.groupId())
                    .ifPresent(found -> losers.add(found.mainAccountId()));
        }
        Gate.of(session).forget();
        session.getTransactionManager()
                .enlistAfterCompletion(new Ending(
                        session.getKeycloakSessionFactory(),
                        session.getContext(),
                        client.getId(),
                        List.copyOf(losers)));
        return true;
    }

    /** Runs after the commit, each user in a transaction of its own: clients are called in it, as Keycloak does. */
    private static final class Ending extends AbstractKeycloakTransaction {
        private final KeycloakSessionFactory sessions;
        private final KeycloakContext context;
        private final String clientId;
        private final List<String> userIds;

        Ending(KeycloakSessionFactory sessions, KeycloakContext context, String clientId, List<String> userIds) {
            this.sessions = sessions;
            this.context = context;
            this.clientId = clientId;
            this.userIds = userIds;
        }

        @Override
        protected void commitImpl() {
            for (String userId : userIds) {
                try {
                    KeycloakModelUtils.runJobInTransaction(sessions, context, job -> end(job, clientId, userId));
                } catch (RuntimeException e) {
                    // The others are to be told all the same; a token is refused to this one at the next refresh.
                    LOG.errorf(e, "Sessions of user %s at client %s were not ended", userId, clientId);
                }
            }
        }

        @Override
        protected void rollbackImpl() {
            // Nothing was taken.
        }
    }

    private static void end(KeycloakSession job, String clientId, String userId) {
        RealmModel realm = job.getContext().getRealm();
        ClientModel client = realm.getClientById(clientId);
        UserModel user = job.users().getUserById(realm, userId);
        if (client == null || user == null) {
            return;
        }
        List<UserSessionModel> ended = job.sessions()
                .getUserSessionsStream(realm, user)
                .filter(userSession -> userSession.getAuthenticatedClientSessionByClient(clientId) != null)
                .filter(userSession ->
                        !Gate.of(job).check(Entry.of(userSession, client)).passes())
                .toList();
        ended.forEach(userSession -> AuthenticationManager.backchannelLogoutUserSessionFromClient(
                job,
                realm,
                userSession,
                client,
                job.getContext().getUri(),
                job.getContext().getHttpRequest().getHttpHeaders()));
    }
}
