package org.usercenter.auth.legacy;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.legacy.LegacyUserStorageProviderFactory;

/** The way to the page: a link to the registration with a parameter more, where an old system is connected. */
public final class LegacyEntrance {
    /** Name of the parameter; its value does not matter. */
    static final String PARAMETER = "uc_old_system";

    private static final String NOTE = "uc.legacy.entered";

    private LegacyEntrance() {}

    /** Gives a page the parameter (attribute {@code oldSystem}) if there is somewhere to lead to; cheap. */
    public static void attach(AuthenticationFlowContext context, LoginFormsProvider form) {
        if (isOpen(context.getRealm())) {
            form.setAttribute("oldSystem", PARAMETER);
        }
    }

    static boolean isOpen(RealmModel realm) {
        return realm.isRegistrationAllowed()
                && LegacyUserStorageProviderFactory.enabled(realm).findAny().isPresent();
    }

    /** Whether the visitor came by the link; what he came by last counts, also after a reload. */
    static boolean entered(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> query = context.getUriInfo().getQueryParameters();
        if (!query.containsKey(Constants.EXECUTION)) {
            if (query.containsKey(PARAMETER)) {
                context.getAuthenticationSession().setAuthNote(NOTE, String.valueOf(true));
            } else {
                context.getAuthenticationSession().removeAuthNote(NOTE);
            }
        }
        return context.getAuthenticationSession().getAuthNote(NOTE) != null && isOpen(context.getRealm());
    }
}
