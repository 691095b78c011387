package org.usercenter.auth.ca;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.usercenter.auth.proof.ProofBinder;
import org.usercenter.auth.proof.ProofBinderFactory;
import org.usercenter.storage.UserCenterStore;

/** Makes {@link CertificateBinder}s. */
public final class CertificateBinderFactory implements ProofBinderFactory {
    @Override
    public String getId() {
        return CaAuthenticator.ID;
    }

    @Override
    public ProofBinder create(KeycloakSession session) {
        return new CertificateBinder(session.getProvider(UserCenterStore.class).certificates());
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
