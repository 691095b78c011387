package org.usercenter.auth.password;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.limit.LiftableLimit;
import org.usercenter.storage.limit.RateLimit;

/**
 * What a locked account answers. Only who proves the password is told of the lock, and only so often: otherwise the lock
 * would not stop anybody from trying passwords, since the text would tell the right one.
 */
final class LockedAccount {
    /** Fewer than the failures that lock an account, so that a lock still slows guessing down. */
    private static final RateLimit PROOFS =
            new RateLimit(LiftableLimit.LOCKED_PROOF.limit(), 2, Duration.ofMinutes(15));

    private LockedAccount() {}

    /** Whether the password is right and may be said to be; takes as long in either case. */
    static boolean proves(AuthenticationFlowContext context, UserModel user, @Nullable String password) {
        boolean checkable = password != null
                && !password.isEmpty()
                && user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)
                && context.getSession()
                        .getProvider(UserCenterStore.class)
                        .limits()
                        .tryAcquire(context.getRealm(), PROOFS, user.getId());
        if (!checkable) {
            // A locked account must not answer faster than one that does not exist.
            AuthenticatorUtils.dummyHash(context);
            return false;
        }
        return user.credentialManager().isValid(UserCredentialModel.password(password));
    }
}
