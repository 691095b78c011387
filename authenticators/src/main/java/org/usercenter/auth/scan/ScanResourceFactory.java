package org.usercenter.auth.scan;

import java.time.InstantSource;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts {@link ScanResource} under {@code /realms/<realm>/uc-scan}. */
public final class ScanResourceFactory implements RealmResourceProviderFactory {
    private final ScanServer server = ScanServer.create(InstantSource.system());

    @Override
    public String getId() {
        return ScanResource.PROVIDER;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new Resources(new ScanResource(session, server));
    }

    @Override
    public void init(Config.Scope config) {
        // Settings are those of the executions.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Needs nothing of the others.
    }

    @Override
    public void close() {
        server.close();
    }

    private record Resources(ScanResource resource) implements RealmResourceProvider {
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
