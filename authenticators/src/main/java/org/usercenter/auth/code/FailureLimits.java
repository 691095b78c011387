package org.usercenter.auth.code;

import java.time.Duration;

import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

/**
 * How many logins of one way may fail. The lock of an account does not stop somebody who tries one password on many
 * accounts, or who fills the login logs of others. Only failures count, so that an office behind one address is not hit by its honest logins.
 */
public final class FailureLimits {
    private static final Logger LOG = Logger.getLogger(FailureLimits.class);
    private static final String REALM = "realm";

    /** Each way has counts of its own. */
    public enum Way {
        PASSWORD("login.failure"),
        SMS("login.sms.failure");

        private final String name;

        Way(String name) {
            this.name = name;
        }
    }

    private final RateLimits limits;
    private final RealmModel realm;
    private final String source;
    private final RateLimit perSource;
    private final RateLimit perRealm;

    FailureLimits(Way way, RateLimits limits, RealmModel realm, String source, FailureConfig config) {
        this.limits = limits;
        this.realm = realm;
        this.source = source;
        this.perSource = new RateLimit(way.name + ".source", config.failuresPerSource(), Duration.ofMinutes(10));
        this.perRealm = new RateLimit(way.name + ".realm", config.failuresPerRealm(), Duration.ofHours(1));
    }

    /** Those of a step, by its settings. */
    public static FailureLimits of(Way way, AuthenticationFlowContext context) {
        return new FailureLimits(
                way,
                context.getSession().getProvider(UserCenterStore.class).limits(),
                context.getRealm(),
                Source.of(context.getConnection().getRemoteAddr()),
                new FailureConfig(context.getAuthenticatorConfig()));
    }

    /** Whether nothing may be tried at present. Counts nothing. */
    public boolean reached() {
        return limits.secondsUntilFree(realm, perSource, source) > 0
                || limits.secondsUntilFree(realm, perRealm, REALM) > 0;
    }

    /** Counts one. */
    public void count() {
        count(perSource, source);
        count(perRealm, REALM);
    }

    private void count(RateLimit limit, String subject) {
        // False only when logins at the same moment have filled it, which the next question of reached() tells.
        boolean counted = limits.tryAcquire(realm, limit, subject);
        LOG.debugf("%s counted: %s", limit.name(), counted);
    }
}
