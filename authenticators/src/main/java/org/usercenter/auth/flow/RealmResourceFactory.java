package org.usercenter.auth.flow;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;
import org.usercenter.storage.provider.PlainFactory;

/** What the factories of resources of a realm have in common; their id is the first part of the path under the realm. */
public abstract class RealmResourceFactory extends PlainFactory<RealmResourceProvider>
        implements RealmResourceProviderFactory {
    protected RealmResourceFactory(String id) {
        super(id);
    }

    /** The resource of one request. */
    protected abstract Object resource(KeycloakSession session);

    @Override
    public final RealmResourceProvider create(KeycloakSession session) {
        return new Provider(resource(session));
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
