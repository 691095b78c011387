package org.usercenter.auth.realname.enterprise;

import java.util.List;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Makes the checks of the authority that the settings name. Keycloak's own setting for that counts only when the server is
 * built; this one counts when it starts.
 */
public final class ChosenEnterpriseCheckFactory implements EnterpriseCheckFactory {

    private String authority = EnterpriseCheckConfigProperties.DEFAULT_AUTHORITY;

    @Override
    public String getId() {
        return "chosen";
    }

    /** Before the authorities themselves, so that it is the one that is asked for. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void init(Config.Scope scope) {
        authority =
                scope.get(EnterpriseCheckConfigProperties.AUTHORITY, EnterpriseCheckConfigProperties.DEFAULT_AUTHORITY);
    }

    /**
     * Looks whether there is such an authority.
     *
     * @throws IllegalArgumentException when there is none
     */
    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        if (sessions.getProviderFactory(EnterpriseCheck.class, authority) == null || authority.equals(getId())) {
            throw new IllegalArgumentException("Setting " + EnterpriseCheckConfigProperties.AUTHORITY + " of "
                    + EnterpriseCheckSpi.NAME + " names no authority");
        }
    }

    @Override
    public EnterpriseCheck create(KeycloakSession session) {
        return session.getKeycloakSessionFactory()
                .getProviderFactory(EnterpriseCheck.class, authority)
                .create(session);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return EnterpriseCheckConfigProperties.chosen();
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
