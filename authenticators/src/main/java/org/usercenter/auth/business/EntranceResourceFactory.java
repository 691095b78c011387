package org.usercenter.auth.business;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts {@link EntranceResource} under {@code /realms/<realm>/uc-entrance}. */
public final class EntranceResourceFactory implements RealmResourceProviderFactory {

    @Override
    public String getId() {
        return EntranceResource.PROVIDER;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new Resources(new EntranceResource(session));
    }

    @Override
    public void init(Config.Scope config) {
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

    private record Resources(EntranceResource resource) implements RealmResourceProvider {
        @Override
        public Object getResource() {
            return resource;
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
