package org.usercenter.auth.material;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.flow.RealmResourceFactory;

/** Puts {@link MaterialResource} under {@code /realms/<realm>/uc-material}. */
public final class MaterialResourceFactory extends RealmResourceFactory {

    private @Nullable MaterialServer server;

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public MaterialResourceFactory() {
        super(MaterialResource.PROVIDER);
    }

    @Override
    protected Object resource(KeycloakSession session) {
        return new MaterialResource(session, server());
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
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return MaterialConfigProperties.all();
    }
}
