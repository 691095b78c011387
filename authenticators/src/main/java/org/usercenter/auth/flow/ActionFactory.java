package org.usercenter.auth.flow;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
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

    /** The action; what wraps it stops a login that began before its account was recovered. */
    protected abstract RequiredActionProvider make(KeycloakSession session);

    /**
     * Whether the action changes contacts, keys, identity, manager or business roles of an account, or has it deleted: such wait as long
     * as somebody can object to an appeal. One that comes up unasked gives up in {@code initiatedActionCanceled} what it came up for.
     */
    protected boolean changesAccess() {
        return false;
    }

    @Override
    public final RequiredActionProvider create(KeycloakSession session) {
        return new FreshAction(make(session), id, changesAccess());
    }

    @Override
    public final void init(Config.Scope config) {
        // Has no settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Needs nothing of the others.
    }

    @Override
    public final void close() {
        // Holds nothing.
    }
}
