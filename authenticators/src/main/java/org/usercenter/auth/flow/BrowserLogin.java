package org.usercenter.auth.flow;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** What a browser is logged in with: Keycloak's identity cookie and the user session behind it. */
public final class BrowserLogin {

    private BrowserLogin() {}

    /** Logs the browser out everywhere, business systems included; nothing when it was not logged in. */
    public static void end(KeycloakSession session, RealmModel realm) {
        AuthResult result = AuthenticationManager.authenticateIdentityCookie(session, realm, true);
        if (result != null && result.session() != null) {
            AuthenticationManager.backchannelLogout(session, result.session(), true);
        }
        AuthenticationManager.expireIdentityCookie(session);
    }
}
