package org.usercenter.auth.notice;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.usercenter.storage.message.MessageDelivery;
import org.usercenter.storage.message.MessageDeliveryFactory;

/** Makes {@link NoticeDelivery}s. */
public final class NoticeDeliveryFactory implements MessageDeliveryFactory {
    @Override
    public String getId() {
        return "default";
    }

    @Override
    public MessageDelivery create(KeycloakSession session) {
        return new NoticeDelivery(session);
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
