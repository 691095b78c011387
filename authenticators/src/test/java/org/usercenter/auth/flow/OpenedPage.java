package org.usercenter.auth.flow;

import java.lang.reflect.Proxy;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.sessions.AuthenticationSessionModel;

/** A login page that a tab has shown, for tests. */
public final class OpenedPage {

    private OpenedPage() {}

    /**
     * Shown then, or earlier.
     *
     * @param at epoch milliseconds
     */
    public static void at(AuthenticationSessionModel tab, long at) {
        LoginStart.note(tab, at);
    }

    /** Just now, as the first step of its flow does. */
    public static void byItsFlow(AuthenticationSessionModel tab) {
        new LoginWaysAuthenticator().authenticate((AuthenticationFlowContext) Proxy.newProxyInstance(
                AuthenticationFlowContext.class.getClassLoader(),
                new Class<?>[] {AuthenticationFlowContext.class},
                (proxy, method, arguments) -> method.getName().equals("getAuthenticationSession") ? tab : null));
    }
}
