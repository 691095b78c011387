package org.usercenter.storage.jpa;

import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.usercenter.storage.provider.PlainFactory;

/** Makes {@link MemberNames}: for every realm, whatever listeners its administrator has chosen. */
public final class MemberNamesFactory extends PlainFactory<EventListenerProvider>
        implements EventListenerProviderFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public MemberNamesFactory() {
        super("uc-member-names");
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new MemberNames(session);
    }
}
