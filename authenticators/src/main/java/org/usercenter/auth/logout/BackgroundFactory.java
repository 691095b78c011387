package org.usercenter.auth.logout;

import java.util.function.Function;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.usercenter.storage.message.MessageDelivery;
import org.usercenter.storage.message.MessageDeliveryFactory;

/** What the factories of work in the background have in common; their id is the kind of the message that asks for it. */
public abstract class BackgroundFactory implements MessageDeliveryFactory {
    private final String kind;
    private final Function<KeycloakSession, MessageDelivery> maker;

    protected BackgroundFactory(String kind, Function<KeycloakSession, MessageDelivery> maker) {
        this.kind = kind;
        this.maker = maker;
    }

    @Override
    public final String getId() {
        return kind;
    }

    @Override
    public final MessageDelivery create(KeycloakSession session) {
        return maker.apply(session);
    }

    @Override
    public final void init(Config.Scope config) {
        // Has no settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Most need nothing of the others.
    }

    @Override
    public final void close() {
        // Holds nothing.
    }
}
