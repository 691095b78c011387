package org.usercenter.auth.legacy;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.usercenter.auth.proof.ProofBinder;
import org.usercenter.auth.proof.ProofBinderFactory;

/** Makes {@link LegacyBinder}s. */
public final class LegacyBinderFactory implements ProofBinderFactory {
    @Override
    public String getId() {
        return LegacyIdentity.WAY;
    }

    @Override
    public ProofBinder create(KeycloakSession session) {
        return new LegacyBinder(session);
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
}
