package org.usercenter.account;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts {@link AccountApi} under {@code /realms/<realm>/user-center}. */
public final class AccountApiFactory implements RealmResourceProviderFactory {

    @Override
    public String getId() {
        return "user-center";
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new AccountApi(session);
    }

    @Override
    public void init(Config.Scope scope) {
        // Has no settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Needs nothing of the others.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
