package org.usercenter.auth.flow;

import java.net.URI;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.AuthorizationEndpointBase;
import org.keycloak.services.Urls;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.proof.Proofs;

/**
 * Between login and registration in the same tab, through Keycloak's own restart, which forgets the user and every note
 * of the flow and keeps the client notes.
 */
public final class LoginRestart {

    private LoginRestart() {}

    /**
     * To the login page of the client that the visitor came from; who is logged in stays so. What was proved for the
     * registration is forgotten.
     */
    public static void toLogin(AuthenticationFlowContext context) {
        Proofs.of(context.getSession(), context.getAuthenticationSession()).forget();
        // Without this note a sitting that began with a registration link would restart as a registration.
        context.getAuthenticationSession().removeClientNote(AuthorizationEndpointBase.APP_INITIATED_FLOW);
        redirect(context, true);
    }

    /** To the registration. Ends the user session that this browser's authentication session belongs to. */
    public static void toRegistration(AuthenticationFlowContext context) {
        context.getAuthenticationSession()
                .setClientNote(AuthorizationEndpointBase.APP_INITIATED_FLOW, LoginActionsService.REGISTRATION_PATH);
        redirect(context, false);
    }

    /** Where the login of a sitting begins anew; who is logged in stays so. */
    public static URI keepingSession(
            KeycloakSession session, UriInfo uri, RealmModel realm, AuthenticationSessionModel sitting) {
        return restart(session, uri, realm, sitting, true);
    }

    private static URI restart(
            KeycloakSession session,
            UriInfo uri,
            RealmModel realm,
            AuthenticationSessionModel sitting,
            boolean keepUserSession) {
        return Urls.realmLoginRestartPage(
                uri.getBaseUri(),
                realm.getName(),
                sitting.getClient().getClientId(),
                sitting.getTabId(),
                AuthenticationProcessor.getClientData(session, sitting),
                keepUserSession);
    }

    private static void redirect(AuthenticationFlowContext context, boolean keepUserSession) {
        URI restart = restart(
                context.getSession(),
                context.getUriInfo(),
                context.getRealm(),
                context.getAuthenticationSession(),
                keepUserSession);
        context.forceChallenge(
                Response.status(Response.Status.FOUND).location(restart).build());
    }
}
