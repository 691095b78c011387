package org.usercenter.auth.realname.reverification;

import java.time.Clock;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;
import org.keycloak.timer.ScheduledTask;
import org.usercenter.auth.realname.IdentityCheck;

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
                        realm -> authority(session, realm),
                        config,
                        Clock.systemUTC())
                .run();
    }

    /**
     * The vault that holds the authority's keys looks at the realm of the session, which keeps the first provider that
     * it made: a new one for each.
     */
    private static IdentityCheck authority(KeycloakSession session, String realmId) {
        session.getContext().setRealm(session.realms().getRealm(realmId));
        return session.getKeycloakSessionFactory()
                .getProviderFactory(IdentityCheck.class)
                .create(session);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
