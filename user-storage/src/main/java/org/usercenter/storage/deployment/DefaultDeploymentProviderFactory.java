package org.usercenter.storage.deployment;

import java.util.List;
import java.util.function.Function;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * Reads the setting {@code spi-uc-deployment--default--demo}. The pages' banner knows the environment variable
 * {@code UC_DEMO} alone, so a demonstration must be declared there too.
 */
public final class DefaultDeploymentProviderFactory implements DeploymentProviderFactory {

    private static final String ID = "default";
    private static final String DEMO = "demo";

    private static final Logger LOG = Logger.getLogger(DefaultDeploymentProviderFactory.class);
    private static final String DEMO_VARIABLE = "UC_DEMO";
    private static final String HOTLINE_VARIABLE = "UC_HOTLINE";

    private final Function<String, @Nullable String> environment;
    private boolean demo;

    /** For the server. */
    public DefaultDeploymentProviderFactory() {
        this(System::getenv);
    }

    DefaultDeploymentProviderFactory(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    @Override
    public DeploymentProvider create(KeycloakSession session) {
        return () -> demo;
    }

    @Override
    public boolean demo() {
        return demo;
    }

    /**
     * Reads the setting.
     *
     * @throws IllegalStateException for a demonstration whose pages would not say so
     */
    @Override
    public void init(Config.Scope scope) {
        demo = Boolean.TRUE.equals(scope.getBoolean(DEMO));
        if (demo && !"true".equals(environment.apply(DEMO_VARIABLE))) {
            throw new IllegalStateException("The User Center refuses to start: spi-uc-deployment--default--demo is on,"
                    + " but the environment variable " + DEMO_VARIABLE + " is not \"true\", so that no page would say"
                    + " that this is a demonstration. Set " + DEMO_VARIABLE
                    + "=true, or switch the demonstration off.");
        }
        String hotline = environment.apply(HOTLINE_VARIABLE);
        if (!demo && (hotline == null || hotline.isBlank())) {
            LOG.warnf("%s is not set: pages and emails name no support hotline", HOTLINE_VARIABLE);
        }
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
