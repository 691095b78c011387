package org.usercenter.sandbox.guangdong;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.sandbox.control.Behaviour;
import org.usercenter.sandbox.control.Mode;
import org.usercenter.sandbox.control.Stage;
import org.usercenter.sandbox.control.Toggles;
import org.usercenter.sandbox.web.Json;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/** {@code …/oauth2/access_token} and {@code …/oauth2/tokeninfo}: what the third-party system's server asks. */
final class GuangdongApi {
    static final String ACCESS_TOKEN = "access_token";
    static final String TOKENINFO = "tokeninfo";

    /** Whose profile a lying tokeninfo shows unless told otherwise. */
    private static final String SOMEBODY_ELSE = "gd-p-nobody";

    private final GuangdongClient client;
    private final GuangdongAccounts accounts;
    private final GuangdongGrants grants;
    private final Toggles toggles;
    private final Stage stage;
    private final Json json;

    GuangdongApi(
            GuangdongClient client,
            GuangdongAccounts accounts,
            GuangdongGrants grants,
            Toggles toggles,
            Stage stage,
            Json json) {
        this.client = client;
        this.accounts = accounts;
        this.grants = grants;
        this.toggles = toggles;
        this.stage = stage;
        this.json = json;
    }

    /** One call of the API. */
    private interface Call {
        Map<String, Object> answer(Context ctx, Behaviour behaviour) throws GuangdongErrorException;
    }

    void register(Javalin app, String base) {
        boolean openAm = base.equals(GuangdongStandIn.GENERATION_A);
        Handler token = ctx -> {
            if (ctx.method() == HandlerType.GET && !toggles.isOn(GuangdongToggles.ALLOW_GET_TOKEN)) {
                ctx.status(405).header("Allow", "POST").html("<html><body>405 Method Not Allowed</body></html>");
            } else {
                perform(ctx, ACCESS_TOKEN, (c, behaviour) -> token(c, openAm));
            }
        };
        Handler info = ctx -> perform(ctx, TOKENINFO, this::tokeninfo);
        app.get(base + "/oauth2/access_token", token);
        app.post(base + "/oauth2/access_token", token);
        app.get(base + "/oauth2/tokeninfo", info);
        app.post(base + "/oauth2/tokeninfo", info);
    }

    private void perform(Context ctx, String name, Call call) {
        stage.perform(ctx, name, behaviour -> {
            try {
                checkMode(behaviour.mode());
                json.answer(ctx, call.answer(ctx, behaviour));
            } catch (GuangdongErrorException e) {
                ctx.status((int) toggles.get(GuangdongToggles.ERROR_STATUS));
                json.answer(
                        ctx,
                        e.error()
                                .fields(toggles.get(GuangdongToggles.ERROR_STYLE)
                                        .toString()));
            }
        });
    }

    private static void checkMode(Mode mode) throws GuangdongErrorException {
        switch (mode) {
            case FAIL -> throw new GuangdongErrorException(GuangdongError.TEMPORARILY_UNAVAILABLE);
            case REFUSE -> throw new GuangdongErrorException(GuangdongError.ACCESS_DENIED);
            case LIMIT -> throw new GuangdongErrorException(GuangdongError.SLOW_DOWN);
            case WRONG_SIGNATURE -> throw new GuangdongErrorException(GuangdongError.INVALID_CLIENT);
            default -> {}
        }
    }

    private Map<String, Object> token(Context ctx, boolean openAm) throws GuangdongErrorException {
        if (!GuangdongClient.ID.equals(parameter(ctx, "client_id"))
                || !GuangdongClient.SECRET.equals(parameter(ctx, "client_secret"))) {
            throw new GuangdongErrorException(GuangdongError.INVALID_CLIENT);
        }
        String code = parameter(ctx, "code");
        if (!"authorization_code".equals(parameter(ctx, "grant_type"))
                || !client.isRegistered(parameter(ctx, "redirect_uri"))
                || code == null) {
            throw new GuangdongErrorException(GuangdongError.INVALID_REQUEST);
        }
        Optional<String> uid = grants.redeem(code);
        if (uid.isEmpty()) {
            throw new GuangdongErrorException(GuangdongError.INVALID_GRANT);
        }
        int seconds = (int) toggles.get(GuangdongToggles.EXPIRES_IN);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", grants.token(uid.get(), openAm, Duration.ofSeconds(seconds)));
        answer.put("expires_in", seconds);
        answer.put("token_type", "Bearer");
        return answer;
    }

    private Map<String, Object> tokeninfo(Context ctx, Behaviour behaviour) throws GuangdongErrorException {
        String token = parameter(ctx, "access_token");
        Optional<GuangdongAccount> account = Optional.ofNullable(token)
                .flatMap(grants::uidOfToken)
                .map(uid -> behaviour.mode() == Mode.LIE ? behaviour.codeOr(SOMEBODY_ELSE) : uid)
                .flatMap(accounts::find);
        if (token == null || account.isEmpty()) {
            throw new GuangdongErrorException(GuangdongError.INVALID_TOKEN);
        }
        Optional<GuangdongAccount> parent = accounts.parent(account.get());
        return toggles.is(GuangdongToggles.SHAPE, "newer")
                ? new NewerProfile(toggles).of(account.get(), parent)
                : new ClassicProfile(toggles).of(account.get(), parent, token);
    }

    /** From the query, as most clients send it, or from the form. */
    private static @Nullable String parameter(Context ctx, String name) {
        String inQuery = ctx.queryParam(name);
        return inQuery == null && ctx.method() == HandlerType.POST ? ctx.formParam(name) : inQuery;
    }
}
