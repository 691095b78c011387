package org.usercenter.auth.broker;

import java.time.Duration;
import java.util.Set;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.usercenter.auth.code.Source;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

/**
 * Whether somebody knows an account's password. A wrong one, no account and a locked account are answered alike, in the
 * same time; failures count for the account's lock and for the source.
 */
final class AccountPassword {
    private static final Logger LOG = Logger.getLogger(AccountPassword.class);
    private static final RateLimit PER_SOURCE = new RateLimit("broker.failure.source", 30, Duration.ofMinutes(10));

    private final AuthenticationFlowContext context;

    AccountPassword(AuthenticationFlowContext context) {
        this.context = context;
    }

    boolean proves(@Nullable UserModel account, @Nullable String password) {
        RealmModel realm = context.getRealm();
        RateLimits limits =
                context.getSession().getProvider(UserCenterStore.class).limits();
        String source = Source.of(context.getConnection().getRemoteAddr());
        if (limits.secondsUntilFree(realm, PER_SOURCE, source) > 0) {
            AuthenticatorUtils.dummyHash(context);
            refused(account, Errors.SLOW_DOWN);
            return false;
        }
        if (matches(account, password)) {
            return true;
        }
        if (!limits.tryAcquire(realm, PER_SOURCE, source)) {
            LOG.debug("The limit was reached meanwhile");
        }
        return false;
    }

    private boolean matches(@Nullable UserModel account, @Nullable String password) {
        if (account == null
                || password == null
                || password.isEmpty()
                || !account.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)
                || ProvedAccount.lock(context, account).isPresent()) {
            AuthenticatorUtils.dummyHash(context);
            refused(account, Errors.INVALID_USER_CREDENTIALS);
            return false;
        }
        if (account.credentialManager().isValid(UserCredentialModel.password(password))) {
            return true;
        }
        refused(account, Errors.INVALID_USER_CREDENTIALS);
        if (context.getRealm().isBruteForceProtected()) {
            context.getProtector()
                    .failedLogin(
                            context.getRealm(),
                            account,
                            context.getConnection(),
                            context.getSession().getContext().getHttpRequest().getUri(),
                            Set.of(PasswordCredentialModel.TYPE));
        }
        return false;
    }

    private void refused(@Nullable UserModel account, String error) {
        if (account != null) {
            context.getEvent().user(account);
        }
        context.getEvent().clone().error(error);
    }
}
