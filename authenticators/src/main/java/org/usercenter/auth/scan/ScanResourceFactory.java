package org.usercenter.auth.scan;

import java.time.InstantSource;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.flow.RealmResourceFactory;

/** Puts {@link ScanResource} under {@code /realms/<realm>/uc-scan}. */
public final class ScanResourceFactory extends RealmResourceFactory {
    private @Nullable ScanServer server;

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public ScanResourceFactory() {
        super(ScanResource.PROVIDER);
    }

    @Override
    public void init(Config.Scope scope) {
        server = ScanServer.create(ScanResourceConfig.read(scope), InstantSource.system());
    }

    @Override
    protected Object resource(KeycloakSession session) {
        if (server == null) {
            throw new IllegalStateException("Not initialised");
        }
        return new ScanResource(session, server);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ScanResourceConfigProperties.all();
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
