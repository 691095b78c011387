package org.usercenter.auth.takeover;

import java.util.List;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-take-over}, and starts the job that does what is left afterwards. */
public final class TakeOverFactory extends ActionFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public TakeOverFactory() {
        super(TakeOver.ID, "Ask whose an account is that was registered with typed data");
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new TakeOver();
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        sessions.register(event -> {
            if (event instanceof PostMigrationEvent) {
                schedule(sessions);
            }
        });
    }

    private static void schedule(KeycloakSessionFactory sessions) {
        long interval = AftermathJob.INTERVAL.toMillis();
        try (KeycloakSession session = sessions.create()) {
            session.getProvider(TimerProvider.class)
                    .schedule(
                            new ClusterAwareScheduledTaskRunner(sessions, new AftermathJob(), interval),
                            interval,
                            interval);
        }
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return TakeOverConfigProperties.all();
    }
}
