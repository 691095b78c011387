package org.usercenter.auth.material;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts {@link MaterialResource} under {@code /realms/<realm>/uc-material}. */
public final class MaterialResourceFactory implements RealmResourceProviderFactory {

    private @Nullable MaterialServer server;

    @Override
    public String getId() {
        return MaterialResource.PROVIDER;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new Resources(new MaterialResource(session, server()));
    }

    MaterialConfig config() {
        return server().config();
    }

    private MaterialServer server() {
        if (server == null) {
            throw new IllegalStateException("Keycloak initialises a factory before it uses it");
        }
        return server;
    }

    @Override
    public void init(Config.Scope scope) {
        server = new MaterialServer(MaterialConfig.read(scope));
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return MaterialConfigProperties.all();
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Needs nothing of the others.
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    private record Resources(MaterialResource resource) implements RealmResourceProvider {
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
