package org.usercenter.auth.scan;

import java.time.InstantSource;

import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.RealmResourceFactory;

/** Puts {@link ScanResource} under {@code /realms/<realm>/uc-scan}. */
public final class ScanResourceFactory extends RealmResourceFactory {
    private final ScanServer server = ScanServer.create(InstantSource.system());

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public ScanResourceFactory() {
        super(ScanResource.PROVIDER);
    }

    @Override
    protected Object resource(KeycloakSession session) {
        return new ScanResource(session, server);
    }

    @Override
    public void close() {
        server.close();
    }
}
