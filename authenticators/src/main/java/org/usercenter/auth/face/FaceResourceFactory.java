package org.usercenter.auth.face;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts {@link FaceResource} under {@code /realms/<realm>/uc-face}. */
public final class FaceResourceFactory implements RealmResourceProviderFactory {

    @Override
    public String getId() {
        return FaceResource.PROVIDER;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new Resources(new FaceResource(session));
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

    private record Resources(FaceResource resource) implements RealmResourceProvider {
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
