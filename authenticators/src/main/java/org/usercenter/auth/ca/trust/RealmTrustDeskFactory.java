package org.usercenter.auth.ca.trust;

import org.keycloak.models.KeycloakSession;
import org.usercenter.storage.provider.PlainFactory;
import org.usercenter.storage.trust.TrustDesk;
import org.usercenter.storage.trust.TrustDeskFactory;

/** Makes {@link TrustDesk}s over the components of the realm. */
public final class RealmTrustDeskFactory extends PlainFactory<TrustDesk> implements TrustDeskFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public RealmTrustDeskFactory() {
        super("uc-trust-desk");
    }

    @Override
    public TrustDesk create(KeycloakSession session) {
        return new RealmTrustDesk(session);
    }
}
