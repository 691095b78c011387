package org.usercenter.auth.business;

import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.RealmResourceFactory;

/** Puts {@link EntranceResource} under {@code /realms/<realm>/uc-entrance}. */
public final class EntranceResourceFactory extends RealmResourceFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public EntranceResourceFactory() {
        super(EntranceResource.PROVIDER);
    }

    @Override
    protected Object resource(KeycloakSession session) {
        return new EntranceResource(session);
    }
}
