package org.usercenter.storage.deployment;

import java.util.List;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Reads the setting {@code spi-uc-deployment--default--demo}. */
public final class DefaultDeploymentProviderFactory implements DeploymentProviderFactory {

    private static final String ID = "default";
    private static final String DEMO = "demo";

    private boolean demo;

    @Override
    public DeploymentProvider create(KeycloakSession session) {
        return () -> demo;
    }

    @Override
    public boolean demo() {
        return demo;
    }

    @Override
    public void init(Config.Scope scope) {
        demo = Boolean.TRUE.equals(scope.getBoolean(DEMO));
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(DEMO)
                .label("Demonstration")
                .helpText("Marks the server as a demonstration: stand-ins, demo senders and demo keys work, and every"
                        + " page says so. Never switch this on where real people's data is kept.")
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(false)
                .add()
                .build();
    }
}
