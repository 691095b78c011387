package org.usercenter.auth.recovery;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.newpassword.AccountSessions;
import org.usercenter.auth.newpassword.PasswordTerm;
import org.usercenter.auth.newpassword.PasswordTrail;
import org.usercenter.storage.UserCenterStore;

/** Sets the password of a recovered account, and ends everything that the old one had opened. */
final class PasswordReset {
    private final AuthenticationFlowContext context;

    PasswordReset(AuthenticationFlowContext context) {
        this.context = context;
    }

    /**
     * Password, lock, end of all tokens, journal and notice go together in a transaction of their own; the sessions end
     * after it, because business systems are told of that.
     *
     * @param life how long it is good for, to be changed at the next login; null: for good
     * @param proved by what the account was recovered
     * @return false when the account is gone, or no longer has that: nothing has changed then
     * @throws org.keycloak.models.ModelException when the password cannot be set
     */
    boolean set(String userId, String password, @Nullable Duration life, Target proved) {
        String way = proved.channel();
        String ip = context.getConnection().getRemoteAddr();
        boolean changed = KeycloakModelUtils.runJobInTransactionWithResult(
                context.getSession().getKeycloakSessionFactory(),
                context.getSession().getContext(),
                job -> set(job, userId, password, life, proved, ip),
                "set the password of a recovered account");
        if (!changed) {
            return false;
        }
        UserModel account = context.getSession().users().getUserById(context.getRealm(), userId);
        if (account != null) {
            new AccountSessions(context.getSession(), context.getRealm()).end(account, null);
        }
        context.getEvent()
                .clone()
                .event(EventType.RESET_PASSWORD)
                .user(userId)
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE)
                .detail("way", way)
                .success();
        return true;
    }

    private static boolean set(
            KeycloakSession job, String userId, String password, @Nullable Duration life, Target proved, String ip) {
        RealmModel realm = job.getContext().getRealm();
        job.getProvider(UserCenterStore.class).takeOvers().holdAccount(userId);
        UserModel user = job.users().getUserById(realm, userId);
        if (user == null || !RecoveryAccounts.has(job, user, proved)) {
            return false;
        }
        user.credentialManager().updateCredential(UserCredentialModel.password(password));
        if (life != null) {
            PasswordTerm.set(user, life);
            user.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        } else {
            user.removeRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        }
        job.loginFailures().removeUserLoginFailure(realm, userId);
        job.users().setNotBeforeForUser(realm, user, LoginFreshness.seconds());
        PasswordTrail.RECOVERED.write(job, realm, userId, proved.channel(), ip);
        return true;
    }
}
