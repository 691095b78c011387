package org.usercenter.auth.registration;

import java.util.Optional;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.usercenter.auth.flow.BrowserLogin;

/** Whether whoever opens the registration is logged in already; Keycloak itself does not look. */
final class LoggedInVisitor {

    private LoggedInVisitor() {}

    /**
     * The user of the browser's identity cookie. Keycloak's registration endpoint expires that cookie with every answer;
     * it is set again here, in the answer to the very request that carried it, so that looking at the registration logs
     * nobody out.
     */
    static Optional<UserModel> find(AuthenticationFlowContext context) {
        KeycloakSession session = context.getSession();
        RealmModel realm = context.getRealm();
        AuthResult result = AuthenticationManager.authenticateIdentityCookie(session, realm, true);
        if (result == null || result.user() == null || result.session() == null) {
            return Optional.empty();
        }
        AuthenticationManager.createLoginCookie(
                session, realm, result.user(), result.session(), context.getUriInfo(), context.getConnection());
        return Optional.of(result.user());
    }

    /** Sets the identity cookie of {@link #find} again, whoever it is. */
    static void keep(AuthenticationFlowContext context) {
        find(context);
    }

    /**
     * The user of the user session that this sitting would go on with. With another user logged in there, a
     * registration would end in an error page after the account was created.
     */
    static Optional<UserModel> ofSitting(AuthenticationFlowContext context) {
        UserSessionModel userSession = new AuthenticationSessionManager(context.getSession())
                .getUserSession(context.getAuthenticationSession());
        return userSession != null && AuthenticationManager.isSessionValid(context.getRealm(), userSession)
                ? Optional.ofNullable(userSession.getUser())
                : Optional.empty();
    }

    /** Ends the user session of the browser's identity cookie. */
    static void logOut(AuthenticationFlowContext context) {
        BrowserLogin.end(context.getSession(), context.getRealm());
    }
}
