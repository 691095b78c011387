package org.usercenter.storage.jpa;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Factory of {@link UserCenterEntityProvider}. */
public final class UserCenterEntityProviderFactory implements JpaEntityProviderFactory {

    /**
     * Never changes: the table that remembers which changes were made, {@code DATABASECHANGELOG_UC_STORAGE}, is named
     * after its first ten characters.
     */
    static final String ID = "uc-storage";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new UserCenterEntityProvider();
    }

    @Override
    public void init(Config.Scope config) {
        // No settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
