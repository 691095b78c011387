package org.usercenter.auth.flow;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Errors;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;

/**
 * Whether an account is locked or disabled, as its failures say. Keycloak's own protector also calls an account
 * temporarily disabled while another login of it is in progress on the same server: good against guessing passwords at
 * once, but no lock, and not to be told as one.
 */
public enum AccountLock {
    /** Too many failures; passes. */
    TEMPORARY(Errors.USER_TEMPORARILY_DISABLED, "uc.login.account-locked"),
    /** Disabled by an administrator, or by too many locks. */
    PERMANENT(Errors.USER_DISABLED, "uc.login.account-disabled");

    private final String event;
    private final String message;

    AccountLock(String event, String message) {
        this.event = event;
        this.message = message;
    }

    /** The error of the refusal's event. */
    public String event() {
        return event;
    }

    /** Message key of the refusal. */
    public String message() {
        return message;
    }

    /**
     * Writes the event of the refusal.
     *
     * @return message key of the refusal
     */
    public String refuse(AuthenticationFlowContext context, UserModel owner) {
        context.getEvent().user(owner);
        context.getEvent().error(event);
        return message;
    }

    /** @param failures of that user; null when there are none */
    static Optional<AccountLock> of(
            RealmModel realm, UserModel user, @Nullable UserLoginFailureModel failures, Instant now) {
        if (!user.isEnabled()) {
            return Optional.of(PERMANENT);
        }
        if (!realm.isBruteForceProtected() || failures == null) {
            return Optional.empty();
        }
        if (realm.isPermanentLockout() && failures.getNumTemporaryLockouts() > realm.getMaxTemporaryLockouts()) {
            return Optional.of(PERMANENT);
        }
        return now.getEpochSecond() < failures.getFailedLoginNotBefore() ? Optional.of(TEMPORARY) : Optional.empty();
    }
}
