package org.usercenter.auth.flow;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Shows nothing and always succeeds: it is where an administrator sets the order of the tabs. */
final class LoginWaysAuthenticator implements Authenticator {
    @Override
    public void authenticate(AuthenticationFlowContext context) {
        WayOrder order = new LoginWaysConfig(context.getAuthenticatorConfig()).order();
        context.getAuthenticationSession().setAuthNote(LoginWays.ORDER_NOTE, order.toString());
        context.success();
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        authenticate(context);
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // Needs nothing of the user.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
