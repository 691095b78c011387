package org.usercenter.auth.ca;

import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.proof.ProofBinder;
import org.usercenter.auth.proof.ProofBinderFactory;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.provider.PlainFactory;

/** Makes {@link CertificateBinder}s. */
public final class CertificateBinderFactory extends PlainFactory<ProofBinder> implements ProofBinderFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public CertificateBinderFactory() {
        super(CaAuthenticator.ID);
    }

    @Override
    public ProofBinder create(KeycloakSession session) {
        return new CertificateBinder(session.getProvider(UserCenterStore.class).certificates());
    }
}
