package org.usercenter.auth.broker;

import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.usercenter.auth.code.Source;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

/**
 * Whether somebody knows an account's password. A wrong one, no account and a locked account are answered alike, in the
 * same time; failures count for the account's lock and for the source.
 */
final class AccountPassword {
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
        // Before the password is looked at, so that many at once are as limited as one after the other.
        if (!limits.tryAcquire(realm, PER_SOURCE, source)) {
            AuthenticatorUtils.dummyHash(context);
            refused(account, Errors.SLOW_DOWN);
            return false;
        }
        return matches(account, password);
    }

    private boolean matches(@Nullable UserModel account, @Nullable String password) {
        if (account == null
                || password == null
                || password.isEmpty()
                || !account.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)
                || AuthenticatorUtils.getDisabledByBruteForceEventError(context, account) != null) {
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
