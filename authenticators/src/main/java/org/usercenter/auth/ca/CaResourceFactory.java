package org.usercenter.auth.ca;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.flow.RealmResourceFactory;

/** Puts {@link CaResource} under {@code /realms/<realm>/uc-ca}. */
public final class CaResourceFactory extends RealmResourceFactory {
    private @Nullable CaResourceConfig config;

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public CaResourceFactory() {
        super(CaResource.PROVIDER);
    }

    @Override
    protected Object resource(KeycloakSession session) {
        return new CaResource(session, settings());
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
}
