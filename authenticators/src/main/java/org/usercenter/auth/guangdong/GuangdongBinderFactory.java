package org.usercenter.auth.guangdong;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.usercenter.auth.proof.ProofBinder;
import org.usercenter.auth.proof.ProofBinderFactory;

/** Makes {@link GuangdongBinder}s. */
public final class GuangdongBinderFactory implements ProofBinderFactory {
    @Override
    public String getId() {
        return GuangdongIdentityProvider.ID;
    }

    @Override
    public ProofBinder create(KeycloakSession session) {
        return new GuangdongBinder(session);
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
