package org.usercenter.auth.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.deployment.DeploymentProvider;
import org.usercenter.storage.deployment.DeploymentProviderFactory;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Creates the accounts of {@code spi-uc-demo-accounts--default--file} once the realm is there. Refused outside demo
 * mode: their passwords are published.
 */
public final class DemoAccountsFactory implements ProviderFactory<DemoAccounts> {

    private static final Logger LOG = Logger.getLogger(DemoAccountsFactory.class);

    private final ObjectMapper json = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private @Nullable String file;

    @Override
    public String getId() {
        return "default";
    }

    @Override
    public DemoAccounts create(KeycloakSession session) {
        return new DemoAccounts(session);
    }

    @Override
    public void init(Config.Scope config) {
        file = config.get("file");
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        if (file == null || file.isBlank()) {
            return;
        }
        Path accounts = Path.of(file);
        DeploymentProviderFactory deployment =
                (DeploymentProviderFactory) factory.getProviderFactory(DeploymentProvider.class);
        if (!deployment.demo()) {
            LOG.warn("Demo accounts are configured on a server that is not in demo mode; none is created");
            return;
        }
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(
                        factory, session -> create(session).create(read(accounts)));
            }
        });
    }

    private List<DemoAccount> read(Path accounts) {
        try {
            return List.of(json.readValue(accounts.toFile(), DemoAccount[].class));
        } catch (IOException e) {
            LOG.warnf("The demo accounts cannot be read: %s", e.getMessage());
            return List.of();
        }
    }

    @Override
    public Set<Class<? extends Provider>> dependsOn() {
        return Set.of(UserCenterStore.class, DeploymentProvider.class);
    }

    @Override
    public void close() {
        // nothing is held
    }
}
