package org.usercenter.auth.password;

import java.time.Duration;

import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.code.Source;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

/**
 * How many logins may fail. The lock of an account does not stop somebody who tries one password on many accounts. Only
 * failures count, so that an office behind one address is not hit by its honest logins.
 */
final class FailureLimits {
    private static final Logger LOG = Logger.getLogger(FailureLimits.class);
    private static final String REALM = "realm";

    private final RateLimits limits;
    private final RealmModel realm;
    private final String source;
    private final RateLimit perSource;
    private final RateLimit perRealm;

    FailureLimits(RateLimits limits, RealmModel realm, String source, PasswordConfig config) {
        this.limits = limits;
        this.realm = realm;
        this.source = source;
        this.perSource = new RateLimit("login.failure.source", config.failuresPerSource(), Duration.ofMinutes(10));
        this.perRealm = new RateLimit("login.failure.realm", config.failuresPerRealm(), Duration.ofHours(1));
    }

    static FailureLimits of(AuthenticationFlowContext context) {
        return new FailureLimits(
                context.getSession().getProvider(UserCenterStore.class).limits(),
                context.getRealm(),
                Source.of(context.getConnection().getRemoteAddr()),
                new PasswordConfig(context.getAuthenticatorConfig()));
    }

    /** Whether nothing may be tried at present. Counts nothing. */
    boolean reached() {
        return limits.secondsUntilFree(realm, perSource, source) > 0
                || limits.secondsUntilFree(realm, perRealm, REALM) > 0;
    }

    void count() {
        count(perSource, source);
        count(perRealm, REALM);
    }

    private void count(RateLimit limit, String subject) {
        // False only when logins at the same moment have filled it, which the next question of reached() tells.
        boolean counted = limits.tryAcquire(realm, limit, subject);
        LOG.debugf("%s counted: %s", limit.name(), counted);
    }
}
