package org.usercenter.auth.realname.reverification;

import java.time.Clock;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;
import org.keycloak.timer.ScheduledTask;
import org.usercenter.auth.realname.IdentityCheck;
import org.usercenter.auth.realname.enterprise.EnterpriseCheck;

/**
 * {@link Reverification} as a task of Keycloak's timer. Its class name is the key by which one server at a time runs
 * it.
 */
final class ReverificationJob implements ScheduledTask, Provider {

    private final ReverificationConfig config;

    ReverificationJob(ReverificationConfig config) {
        this.config = config;
    }

    @Override
    public void run(KeycloakSession session) {
        new Reverification(
                        new KeycloakWaiting(session.getKeycloakSessionFactory()),
                        new Authorities(
                                realm -> authority(session, realm, IdentityCheck.class),
                                realm -> authority(session, realm, EnterpriseCheck.class)),
                        config,
                        Clock.systemUTC())
                .run();
    }

    /**
     * The vault that holds the authority's keys looks at the realm of the session, which keeps the first provider that
     * it made: a new one for each.
     */
    private static <T extends Provider> T authority(KeycloakSession session, String realmId, Class<T> kind) {
        session.getContext().setRealm(session.realms().getRealm(realmId));
        return session.getKeycloakSessionFactory().getProviderFactory(kind).create(session);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
