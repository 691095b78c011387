package org.usercenter.auth.flow;

import org.keycloak.authentication.AuthenticationFlowContext;

/** Shows nothing and always succeeds: here the login page begins, and an administrator sets the order of its tabs. */
final class LoginWaysAuthenticator extends Step {
    @Override
    public void authenticate(AuthenticationFlowContext context) {
        WayOrder order = new LoginWaysConfig(context.getAuthenticatorConfig()).order();
        context.getAuthenticationSession().setAuthNote(LoginWays.ORDER_NOTE, order.toString());
        LoginStart.note(context.getAuthenticationSession(), LoginFreshness.now());
        context.success();
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        authenticate(context);
    }
}
