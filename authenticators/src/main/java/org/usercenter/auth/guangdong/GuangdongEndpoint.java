package org.usercenter.auth.guangdong;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.broker.BrokerIdentity;
import org.usercenter.auth.broker.BrokerReturn;

/** Where the platform sends people back to: after a login, and after a logout. */
public final class GuangdongEndpoint {
    static final String LOGGED_OUT = "logged-out";
    static final String TICKET = "ticket";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final GuangdongIdentityProvider provider;
    private final BrokerReturn back;

    GuangdongEndpoint(
            KeycloakSession session, RealmModel realm, GuangdongIdentityProvider provider, BrokerReturn back) {
        this.session = session;
        this.realm = realm;
        this.provider = provider;
        this.back = back;
    }

    /** After a login, a refusal, or with an error; the state may be missing. */
    @GET
    public Response back(
            @QueryParam("state") @Nullable String state,
            @QueryParam("code") @Nullable String code,
            @QueryParam("error") @Nullable String error) {
        if (provider.getConfig().returnsState() && (state == null || state.isEmpty())) {
            return back.nobodys("state-missing");
        }
        LoginAttempts.Attempt attempt =
                provider.attempts(provider.endpoint(realm)).take(state).orElse(null);
        if (attempt == null) {
            return back.nobodys("state");
        }
        return back.ended(attempt.state(), code, error, (sitting, given) -> ask(sitting, given, attempt.named()));
    }

    /** Nothing has been read from the database but what Keycloak caches. */
    private Response ask(AuthenticationSessionModel sitting, String code, boolean named) {
        GuangdongAnswer answer =
                provider.client().whoHas(code, provider.endpoint(realm).toString());
        if (answer instanceof GuangdongAnswer.Unknown unknown) {
            return back.failed(unknown.reason().code());
        }
        GuangdongProfile profile = ((GuangdongAnswer.Known) answer).profile();
        if (profile.operatorUid() != null && !accepts(profile)) {
            return back.failed("operator");
        }
        BrokerIdentity identity = provider.identity(profile);
        return named ? back.arrived(sitting, identity) : back.arrivedUnnamed(sitting, identity);
    }

    /** At every login, whatever is linked: who acts for an enterprise must be certain. */
    private boolean accepts(GuangdongProfile profile) {
        return provider.getConfig().acceptsOperators() && profile.level().compareTo(GuangdongLevel.L2) >= 0;
    }

    /** After a logout there: the logout here goes on. */
    @GET
    @Path(LOGGED_OUT)
    public Response loggedOut(@QueryParam(TICKET) @Nullable String ticket) {
        UserSessionModel userSession = ticket == null
                ? null
                : GuangdongIdentityProvider.loggedOut(session, ticket)
                        .map(id -> session.sessions().getUserSession(realm, id))
                        .orElse(null);
        if (userSession == null || userSession.getState() != UserSessionModel.State.LOGGING_OUT) {
            return back.nobodys("logout");
        }
        return AuthenticationManager.finishBrowserLogout(
                session,
                realm,
                userSession,
                session.getContext().getUri(),
                session.getContext().getConnection(),
                session.getContext().getHttpRequest().getHttpHeaders());
    }
}
