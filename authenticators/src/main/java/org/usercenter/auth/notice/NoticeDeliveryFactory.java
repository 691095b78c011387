package org.usercenter.auth.notice;

import org.keycloak.models.KeycloakSession;
import org.usercenter.storage.message.MessageDelivery;
import org.usercenter.storage.message.MessageDeliveryFactory;
import org.usercenter.storage.provider.PlainFactory;

/** Makes {@link NoticeDelivery}s. */
public final class NoticeDeliveryFactory extends PlainFactory<MessageDelivery> implements MessageDeliveryFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public NoticeDeliveryFactory() {
        super("default");
    }

    @Override
    public MessageDelivery create(KeycloakSession session) {
        return new NoticeDelivery(session);
    }
}
