package org.usercenter.auth.flow;

import org.keycloak.authentication.AuthenticationFlowContext;

/** Shows nothing and always succeeds: it is where an administrator sets the order of the tabs. */
final class LoginWaysAuthenticator extends Step {
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
}
