package org.usercenter.auth.business;

import java.util.Optional;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.LoginRestart;
import org.usercenter.auth.flow.LoginWays;
import org.usercenter.storage.business.LoginWay;

/**
 * Another proof by the same user (换一种方式登录), because a role accepts certain ways only. The login begins anew with the
 * session kept: Keycloak then asks for the proof although there is a cookie, and refuses any other user's.
 */
final class StepUp {
    private StepUp() {}

    /** To the login page, at the tab of that way. */
    static Response to(RequiredActionContext context, LoginWay way) {
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        sitting.setClientNote(OIDCLoginProtocol.PROMPT_PARAM, OIDCLoginProtocol.PROMPT_VALUE_LOGIN);
        LoginWays.prefer(sitting, way.code());
        return Response.status(Response.Status.FOUND)
                .location(LoginRestart.keepingSession(
                        context.getSession(), context.getUriInfo(), context.getRealm(), sitting))
                .build();
    }

    /** The way that was chosen on the page, if the role accepts it. */
    static Optional<LoginWay> chosen(Verdict.WayNotAccepted verdict, String value) {
        return LoginWay.of(value).filter(verdict.accepted()::contains);
    }
}
