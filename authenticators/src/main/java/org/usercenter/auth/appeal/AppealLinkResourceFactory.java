package org.usercenter.auth.appeal;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.usercenter.auth.appeal.link.AppealNotice;
import org.usercenter.auth.flow.RealmResourceFactory;
import org.usercenter.storage.appeal.AppealDecision;

/** Puts {@link AppealLinkResource} under {@code /realms/<realm>/uc-appeal}, and does what follows decisions. */
public final class AppealLinkResourceFactory extends RealmResourceFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public AppealLinkResourceFactory() {
        super(AppealNotice.PLACE);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof AppealDecision decision) {
                AppealSettlement.follow(decision);
            }
        });
    }

    @Override
    protected Object resource(KeycloakSession session) {
        return new AppealLinkResource(session);
    }
}
