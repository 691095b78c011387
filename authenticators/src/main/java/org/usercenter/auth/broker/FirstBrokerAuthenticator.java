package org.usercenter.auth.broker;

import jakarta.ws.rs.HttpMethod;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.broker.AbstractIdpAuthenticator;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The first login with an identity that belongs to no account yet. Never creates an account by itself. */
final class FirstBrokerAuthenticator extends AbstractIdpAuthenticator {
    static final String ID = "uc-broker-first";
    static final String ACTION = "action";

    @Override
    protected void authenticateImpl(
            AuthenticationFlowContext context,
            SerializedBrokeredIdentityContext serialized,
            BrokeredIdentityContext broker) {
        new FirstLogin(context, broker).show();
    }

    @Override
    protected void actionImpl(
            AuthenticationFlowContext context,
            SerializedBrokeredIdentityContext serialized,
            BrokeredIdentityContext broker) {
        FirstLogin login = new FirstLogin(context, broker);
        if (HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            login.act(context.getHttpRequest().getDecodedFormParameters());
        } else {
            login.show();
        }
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }
}
