package org.usercenter.auth.flow;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.models.KeycloakSessionFactory;

/** What the factories of all required actions have in common. */
public abstract class ActionFactory implements RequiredActionFactory {
    private final String id;
    private final String displayText;

    /**
     * Of one action.
     *
     * @param id provider id
     * @param displayText its name in the admin console
     */
    protected ActionFactory(String id, String displayText) {
        this.id = id;
        this.displayText = displayText;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getDisplayText() {
        return displayText;
    }

    @Override
    public final void init(Config.Scope config) {
        // Has no settings.
    }

    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        // Needs nothing of the others.
    }

    @Override
    public final void close() {
        // Holds nothing.
    }
}
