package org.usercenter.auth.ca;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts {@link CaResource} under {@code /realms/<realm>/uc-ca}. */
public final class CaResourceFactory implements RealmResourceProviderFactory {
    private @Nullable CaResourceConfig config;

    @Override
    public String getId() {
        return CaResource.PROVIDER;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new Resources(new CaResource(session, settings()));
    }

    @Override
    public void init(Config.Scope scope) {
        config = CaResourceConfig.read(scope);
    }

    private CaResourceConfig settings() {
        if (config == null) {
            throw new IllegalStateException("Keycloak initialises a factory before it uses it");
        }
        return config;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return CaResourceConfigProperties.all();
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Needs nothing of the others.
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    private record Resources(CaResource resource) implements RealmResourceProvider {
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
