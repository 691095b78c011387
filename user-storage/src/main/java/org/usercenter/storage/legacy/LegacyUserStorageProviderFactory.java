package org.usercenter.storage.legacy;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.UserStorageProviderFactory;
import org.keycloak.storage.UserStorageProviderModel;
import org.keycloak.vault.VaultStringSecret;
import org.usercenter.storage.deployment.DeploymentProvider;

/**
 * Old systems as user federations of the admin console. By JDBC and not by a persistence unit of Hibernate: tables and
 * columns are settings here, while the server fixes its persistence units when it is built.
 */
public final class LegacyUserStorageProviderFactory implements UserStorageProviderFactory<LegacyUserStorageProvider> {
    /** Provider id of the components. */
    public static final String ID = "uc-legacy";

    private final Map<String, Kept> databases = new ConcurrentHashMap<>();

    /** A database, and the settings that it was made by. */
    private record Kept(MultivaluedHashMap<String, String> config, LegacyDatabase database) {}

    /** The enabled old systems of a realm, in the order of their names; cheap. */
    public static Stream<ComponentModel> enabled(RealmModel realm) {
        return realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                .filter(component -> ID.equals(component.getProviderId()))
                .filter(component -> new UserStorageProviderModel(component).isEnabled())
                .sorted(Comparator.comparing(component -> String.valueOf(component.getName())));
    }

    /** The old system of a component of this kind. */
    public static LegacyUsers users(KeycloakSession session, ComponentModel component) {
        return (LegacyUsers) ((UserStorageProviderFactory<?>)
                        session.getKeycloakSessionFactory().getProviderFactory(UserStorageProvider.class, ID))
                .create(session, component);
    }

    @Override
    public LegacyUserStorageProvider create(KeycloakSession session, ComponentModel model) {
        return new LegacyUserStorageProvider(
                () -> database(session, model), () -> secret(session, new LegacyConfig(model).password()));
    }

    private LegacyDatabase database(KeycloakSession session, ComponentModel model) {
        Kept kept = databases.get(model.getId());
        if (kept == null || !kept.config().equals(model.getConfig())) {
            // What failed under other settings says nothing of these.
            kept = new Kept(
                    new MultivaluedHashMap<>(model.getConfig()),
                    new LegacyDatabase(new LegacyConfig(model).settings(demo(session)), InstantSource.system()));
            databases.put(model.getId(), kept);
        }
        return kept.database();
    }

    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel model) {
        try {
            LegacySettings settings = new LegacyConfig(model).settings(demo(session));
            if (settings.checked() && new UserStorageProviderModel(model).isEnabled()) {
                settings.roles().all().forEach(role -> check(realm, role));
                new LegacyCheck(settings).run(secret(session, new LegacyConfig(model).password()));
            }
        } catch (LegacySettingException e) {
            // Administrators read English here; a text of its own would have to stand in the theme of the console.
            throw new ComponentValidationException(e.getMessage(), e.parameters());
        }
    }

    private static void check(RealmModel realm, LegacyRoles.Target target) {
        String client = target.client();
        if (client == null) {
            if (realm.getRole(target.role()) == null) {
                throw new LegacySettingException("Roles: the realm has no role {0}", target);
            }
            return;
        }
        ClientModel owner = realm.getClientByClientId(client);
        if (Constants.REALM_MANAGEMENT_CLIENT_ID.equals(client)) {
            throw new LegacySettingException("Roles: {0} would make administrators of old users", target);
        }
        if (owner == null || owner.getRole(target.role()) == null) {
            throw new LegacySettingException("Roles: there is no role {0}", target);
        }
    }

    private static boolean demo(KeycloakSession session) {
        return session.getProvider(DeploymentProvider.class).demo();
    }

    private static @Nullable String secret(KeycloakSession session, @Nullable String setting) {
        if (setting == null) {
            return null;
        }
        try (VaultStringSecret secret = session.vault().getStringSecret(setting)) {
            return secret.get().orElse(setting);
        }
    }

    @Override
    public void preRemove(KeycloakSession session, RealmModel realm, ComponentModel model) {
        databases.remove(model.getId());
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getHelpText() {
        return "Users of a system that this one replaces: each comes over once, at the first login.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return LegacyConfigProperties.all();
    }

    @Override
    public void close() {
        databases.clear();
    }
}
