package org.usercenter.sandbox.business;

import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.usercenter.sandbox.web.Json;
import org.usercenter.sandbox.web.Language;
import org.usercenter.sandbox.web.Layout;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.SameSite;

/** {@code /business/<id>…}: the pages and endpoints of the business systems. */
public final class BusinessResource {
    private final Clock clock = Clock.systemUTC();
    private final BusinessSessions sessions = new BusinessSessions(clock);
    private final Map<BusinessSystem, RelyingParty> parties = new EnumMap<>(BusinessSystem.class);
    private final BusinessPages pages;
    private final URI baseUrl;
    private final Json json;

    /**
     * @param issuer the user center's realm
     * @param baseUrl address under which browsers see the sandbox
     */
    public BusinessResource(URI issuer, String baseUrl, Layout layout, Json json) {
        UserCenter center = new UserCenter(issuer);
        for (BusinessSystem system : BusinessSystem.values()) {
            parties.put(system, new RelyingParty(system, center, baseUrl, clock));
        }
        this.pages = new BusinessPages(layout, issuer);
        this.baseUrl = URI.create(baseUrl);
        this.json = json;
    }

    public void register(Javalin app) {
        app.get("/business/{id}", this::show);
        app.get("/business/{id}/login", this::login);
        app.get("/business/{id}/callback", this::callback);
        app.post("/business/{id}/logout", this::logout);
        app.get("/business/{id}/logged-out", ctx -> pages.enter(ctx, system(ctx), "logged-out"));
        app.get("/business/{id}/session.json", this::sessionState);
        app.post("/business/{id}/backchannel-logout", this::backChannelLogout);
    }

    private void show(Context ctx) {
        BusinessSystem system = system(ctx);
        Optional<BusinessSession> session = session(ctx, system);
        if (session.isPresent()) {
            pages.home(ctx, session.get());
        } else {
            boolean ended = sessions.endedFromOutside(ctx.cookie(cookieName(system)));
            pages.enter(ctx, system, ended ? "ended" : "");
        }
    }

    private void login(Context ctx) {
        BusinessSystem system = system(ctx);
        if (!baseUrl.getAuthority().equals(ctx.host())) {
            // Cookies must be those of the host that the user center sends the browser back to.
            String query = ctx.queryString();
            ctx.redirect(baseUrl + ctx.path() + (query == null ? "" : "?" + query));
            return;
        }
        String browser =
                Optional.ofNullable(ctx.cookie(loginCookieName(system))).orElseGet(() -> new State().getValue());
        State state = new State();
        PendingLogin login = new PendingLogin(browser, new Nonce(), new CodeVerifier(), clock.instant());
        try {
            URI target = party(system).authorization(state, login, prompt(ctx), Language.of(ctx));
            sessions.begin(state.getValue(), login);
            setCookie(ctx, system, loginCookieName(system), browser);
            ctx.redirect(target.toString());
        } catch (LoginFailedException e) {
            pages.failed(ctx, HttpStatus.SERVICE_UNAVAILABLE, system, e.reason(), "");
        }
    }

    private static Optional<Prompt> prompt(Context ctx) {
        String wanted = ctx.queryParam("prompt");
        if ("create".equals(wanted)) {
            return Optional.of(new Prompt(Prompt.Type.CREATE));
        }
        if ("select_account".equals(wanted)) {
            return Optional.of(new Prompt(Prompt.Type.SELECT_ACCOUNT));
        }
        if ("none".equals(wanted)) {
            return Optional.of(new Prompt(Prompt.Type.NONE));
        }
        return "login".equals(wanted) ? Optional.of(new Prompt(Prompt.Type.LOGIN)) : Optional.empty();
    }

    private void callback(Context ctx) {
        BusinessSystem system = system(ctx);
        Optional<PendingLogin> login = sessions.take(ctx.queryParam("state"), ctx.cookie(loginCookieName(system)));
        if (login.isEmpty()) {
            pages.failed(ctx, HttpStatus.BAD_REQUEST, system, "state", "");
            return;
        }
        String code = ctx.queryParam("code");
        if (code == null) {
            String error = ctx.queryParam("error");
            pages.failed(ctx, HttpStatus.FORBIDDEN, system, "refused", error == null ? "" : error);
            return;
        }
        try {
            BusinessSession session = party(system).finish(code, login.get());
            closeOld(ctx, system);
            setCookie(ctx, system, cookieName(system), sessions.open(session));
            ctx.redirect(system.path());
        } catch (LoginFailedException e) {
            pages.failed(ctx, HttpStatus.BAD_GATEWAY, system, e.reason(), "");
        }
    }

    private void logout(Context ctx) {
        BusinessSystem system = system(ctx);
        Optional<BusinessSession> session = session(ctx, system);
        closeOld(ctx, system);
        ctx.removeCookie(cookieName(system), system.path());
        try {
            String target = session.isEmpty()
                    ? system.path()
                    : party(system).logout(session.get(), Language.of(ctx)).toString();
            ctx.redirect(target, HttpStatus.SEE_OTHER);
        } catch (LoginFailedException e) {
            pages.failed(ctx, HttpStatus.SERVICE_UNAVAILABLE, system, e.reason(), "");
        }
    }

    private void closeOld(Context ctx, BusinessSystem system) {
        String key = ctx.cookie(cookieName(system));
        if (key != null) {
            sessions.close(key);
        }
    }

    private void sessionState(Context ctx) {
        json.answer(ctx, Map.of("loggedIn", session(ctx, system(ctx)).isPresent()));
    }

    /** OpenID Connect Back-Channel Logout 1.0: 200 when done, 400 when the token is not good. */
    private void backChannelLogout(Context ctx) {
        BusinessSystem system = system(ctx);
        String token = ctx.formParam("logout_token");
        ctx.header("Cache-Control", "no-store");
        if (token == null) {
            refuseLogout(ctx, "logout_token is missing");
            return;
        }
        try {
            LogoutTokenClaimsSet claims = party(system).checkLogout(token);
            if (!sessions.firstUse(claims.getJWTID().getValue())) {
                refuseLogout(ctx, "logout_token was used before");
                return;
            }
            String sid =
                    claims.getSessionID() == null ? "" : claims.getSessionID().getValue();
            String subject =
                    claims.getSubject() == null ? "" : claims.getSubject().getValue();
            json.answer(ctx, Map.of("ended", sessions.endFromOutside(system, sid, subject)));
        } catch (LoginFailedException e) {
            refuseLogout(ctx, "logout_token is not valid");
        }
    }

    private void refuseLogout(Context ctx, String description) {
        ctx.status(400);
        json.answer(ctx, Map.of("error", "invalid_request", "error_description", description));
    }

    private Optional<BusinessSession> session(Context ctx, BusinessSystem system) {
        return sessions.find(system, ctx.cookie(cookieName(system)));
    }

    private RelyingParty party(BusinessSystem system) {
        RelyingParty party = parties.get(system);
        if (party == null) {
            throw new IllegalStateException("No relying party for " + system);
        }
        return party;
    }

    private static BusinessSystem system(Context ctx) {
        return BusinessSystem.of(ctx.pathParam("id")).orElseThrow(NotFoundResponse::new);
    }

    /** Cookies do not tell ports apart, so the name does: two sandboxes may run side by side. */
    private String cookieName(BusinessSystem system) {
        return "uc-sandbox-" + baseUrl.getPort() + "-" + system.id();
    }

    private String loginCookieName(BusinessSystem system) {
        return cookieName(system) + "-login";
    }

    private void setCookie(Context ctx, BusinessSystem system, String name, String value) {
        Cookie cookie = new Cookie(name, value, system.path());
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        cookie.setSecure("https".equals(baseUrl.getScheme()));
        ctx.cookie(cookie);
    }
}
