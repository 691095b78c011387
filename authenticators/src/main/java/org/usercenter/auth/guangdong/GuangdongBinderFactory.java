package org.usercenter.auth.guangdong;

import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.proof.ProofBinder;
import org.usercenter.auth.proof.ProofBinderFactory;
import org.usercenter.storage.provider.PlainFactory;

/** Makes {@link GuangdongBinder}s. */
public final class GuangdongBinderFactory extends PlainFactory<ProofBinder> implements ProofBinderFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public GuangdongBinderFactory() {
        super(GuangdongIdentityProvider.ID);
    }

    @Override
    public ProofBinder create(KeycloakSession session) {
        return new GuangdongBinder(session);
    }
}
