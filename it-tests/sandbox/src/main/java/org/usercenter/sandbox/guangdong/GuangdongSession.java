package org.usercenter.sandbox.guangdong;

import java.util.Optional;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/** Who is logged in at the platform in this browser; remembered by a cookie. */
final class GuangdongSession {
    private static final String COOKIE = "gd-sandbox-session";

    private final GuangdongAccounts accounts;
    private final GuangdongGrants grants;

    GuangdongSession(GuangdongAccounts accounts, GuangdongGrants grants) {
        this.accounts = accounts;
        this.grants = grants;
    }

    Optional<GuangdongAccount> account(Context ctx) {
        return grants.uidOfSession(ctx.cookie(COOKIE)).flatMap(accounts::find);
    }

    void begin(Context ctx, GuangdongAccount account) {
        grants.endSession(ctx.cookie(COOKIE));
        Cookie cookie = new Cookie(COOKIE, grants.session(account.uid()), "/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        ctx.cookie(cookie);
    }

    void end(Context ctx) {
        grants.endSession(ctx.cookie(COOKIE));
        ctx.removeCookie(COOKIE, "/");
    }
}
