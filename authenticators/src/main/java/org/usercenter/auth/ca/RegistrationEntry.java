package org.usercenter.auth.ca;

import java.net.URI;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.protocol.AuthorizationEndpointBase;
import org.keycloak.services.Urls;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

/** From a proof for which there is no account to the registration in the same tab. */
final class RegistrationEntry {

    private RegistrationEntry() {}

    /** Through Keycloak's restart, which forgets the notes of the login and keeps the client notes. */
    static void go(AuthenticationFlowContext context) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        session.setClientNote(AuthorizationEndpointBase.APP_INITIATED_FLOW, LoginActionsService.REGISTRATION_PATH);
        URI restart = Urls.realmLoginRestartPage(
                context.getUriInfo().getBaseUri(),
                context.getRealm().getName(),
                session.getClient().getClientId(),
                session.getTabId(),
                AuthenticationProcessor.getClientData(context.getSession(), session),
                false);
        context.forceChallenge(
                Response.status(Response.Status.FOUND).location(restart).build());
    }
}
