package org.usercenter.storage.jpa;

import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.usercenter.storage.provider.PlainFactory;

/** Factory of {@link UserCenterEntityProvider}. */
public final class UserCenterEntityProviderFactory extends PlainFactory<JpaEntityProvider>
        implements JpaEntityProviderFactory {

    /**
     * Never changes: the table that remembers which changes were made, {@code DATABASECHANGELOG_UC_STORAGE}, is named
     * after its first ten characters.
     */
    static final String ID = "uc-storage";

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public UserCenterEntityProviderFactory() {
        super(ID);
    }

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new UserCenterEntityProvider();
    }
}
