package org.usercenter.storage.crypto;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.vault.VaultProvider;
import org.usercenter.storage.deployment.DeploymentProvider;
import org.usercenter.storage.deployment.DeploymentProviderFactory;

/**
 * Loads the server's keys when it starts, and stops the start when there are none.
 *
 * <p>Keycloak's vault is a vault of a realm, whereas the keys are the server's. An entry is therefore read in the name
 * of the administration realm, which exists only once Keycloak has set itself up; until then there is no cipher.
 */
public final class DefaultCryptoProviderFactory implements CryptoProviderFactory {

    private static final String ID = "default";

    private @Nullable CryptoConfig config;
    /** Written once by the thread that starts the server, read by all. */
    private volatile @Nullable CryptoProvider provider;

    @Override
    public CryptoProvider create(KeycloakSession session) {
        CryptoProvider loaded = provider;
        if (loaded == null) {
            throw new CryptoException("The keys in Keycloak's vault can be used only after the start has finished");
        }
        return loaded;
    }

    @Override
    public void init(Config.Scope scope) {
        config = new CryptoConfig(scope);
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        CryptoConfig settings = settings();
        boolean demo = ((DeploymentProviderFactory) sessions.getProviderFactory(DeploymentProvider.class)).demo();
        Optional<String> entry = settings.vaultEntry();
        if (entry.isEmpty()) {
            use(ServerKeys.fromFile(settings.keyFile(), demo, new SecureRandom()), demo);
            return;
        }
        sessions.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(sessions, session -> use(fromVault(session, entry.get()), demo));
            }
        });
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return CryptoConfigProperties.all();
    }

    private static KeyRing fromVault(KeycloakSession session, String entry) {
        session.getContext().setRealm(session.realms().getRealmByName(Config.getAdminRealm()));
        return VaultKeys.read(session.getProvider(VaultProvider.class), entry);
    }

    private void use(KeyRing keys, boolean demo) {
        ServerKeys.checkOrigin(keys, demo);
        SecureRandom random = new SecureRandom();
        provider = new DefaultCryptoProvider(
                new KeyRingCipher(keys, settings().cipher(), random),
                new KeyedIndex(keys),
                new RandomContentKeys(settings().cipher(), random));
    }

    private CryptoConfig settings() {
        CryptoConfig settings = config;
        if (settings == null) {
            throw new IllegalStateException("init comes first");
        }
        return settings;
    }
}
