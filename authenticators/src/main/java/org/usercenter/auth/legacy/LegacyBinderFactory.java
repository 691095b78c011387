package org.usercenter.auth.legacy;

import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.proof.ProofBinder;
import org.usercenter.auth.proof.ProofBinderFactory;
import org.usercenter.storage.provider.PlainFactory;

/** Makes {@link LegacyBinder}s. */
public final class LegacyBinderFactory extends PlainFactory<ProofBinder> implements ProofBinderFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public LegacyBinderFactory() {
        super(LegacyIdentity.WAY);
    }

    @Override
    public ProofBinder create(KeycloakSession session) {
        return new LegacyBinder(session);
    }
}
