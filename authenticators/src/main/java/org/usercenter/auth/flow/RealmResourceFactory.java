package org.usercenter.auth.flow;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** What the factories of resources of a realm have in common; their id is the first part of the path under the realm. */
public abstract class RealmResourceFactory implements RealmResourceProviderFactory {
    private final String id;

    protected RealmResourceFactory(String id) {
        this.id = id;
    }

    /** The resource of one request. */
    protected abstract Object resource(KeycloakSession session);

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final RealmResourceProvider create(KeycloakSession session) {
        return new Provider(resource(session));
    }

    @Override
    public void init(Config.Scope config) {
        // Has no settings unless the subclass reads some.
    }

    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        // Needs nothing of the others.
    }

    @Override
    public void close() {
        // Holds nothing unless the subclass does.
    }

    private record Provider(Object resource) implements RealmResourceProvider {
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
