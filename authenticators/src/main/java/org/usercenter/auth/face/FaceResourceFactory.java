package org.usercenter.auth.face;

import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.RealmResourceFactory;

/** Puts {@link FaceResource} under {@code /realms/<realm>/uc-face}. */
public final class FaceResourceFactory extends RealmResourceFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public FaceResourceFactory() {
        super(FaceResource.PROVIDER);
    }

    @Override
    protected Object resource(KeycloakSession session) {
        return new FaceResource(session);
    }
}
