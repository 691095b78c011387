package org.usercenter.auth.flow;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** An action of another feature to which a page leads on. */
public enum OnwardAction {
    /** Raising the real-name level; built by {@code auth.upgrade}. */
    UPGRADE("uc-real-name-upgrade"),
    /** Opening business; built by {@code auth.business}. */
    OPEN_BUSINESS("uc-open-business"),
    /** Choosing as whom one acts, for who has got a choice; built by {@code auth.business}. */
    CHOOSE_IDENTITY("uc-act-as"),
    /** Having one's own account deleted, without agreeing to anything first; built by {@code auth.deletion}. */
    DELETE_ACCOUNT("uc-delete-account");

    private final String id;

    OnwardAction(String id) {
        this.id = id;
    }

    /** Provider id. */
    public String id() {
        return id;
    }

    /** Whether it is there and switched on in the session's realm. */
    public boolean isOffered(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(id);
        return action != null
                && action.isEnabled()
                && session.getKeycloakSessionFactory()
                                .getProviderFactory(RequiredActionProvider.class, action.getProviderId())
                        != null;
    }

    /** Whether it is what the login was begun for, and neither done nor given up yet. */
    public boolean isAskedFor(AuthenticationSessionModel sitting) {
        return id.equals(sitting.getClientNote(Constants.KC_ACTION));
    }

    /** Comes up last, as if the login had been begun for it. */
    public void askFor(AuthenticationSessionModel sitting) {
        sitting.removeClientNote(Constants.KC_ACTION_PARAMETER);
        sitting.setClientNote(Constants.KC_ACTION, id);
    }

    /** Comes up before the login is over. */
    public void follow(AuthenticationSessionModel sitting) {
        sitting.addRequiredAction(id);
    }

    /** Whether it comes up anyway. */
    public boolean follows(AuthenticationSessionModel sitting) {
        return sitting.getRequiredActions().contains(id);
    }
}
