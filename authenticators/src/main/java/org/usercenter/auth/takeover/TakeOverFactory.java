package org.usercenter.auth.takeover;

import java.util.List;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.flow.ActionFactory;
import org.usercenter.storage.task.RepeatedTask;

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
        new RepeatedTask(new AftermathJob(), AftermathJob.INTERVAL).startAfterMigration(sessions);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return TakeOverConfigProperties.all();
    }
}
