package org.usercenter.sandbox.wechat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.usercenter.sandbox.control.Behaviour;
import org.usercenter.sandbox.control.Mode;
import org.usercenter.sandbox.control.Secrets;
import org.usercenter.sandbox.control.Stage;
import org.usercenter.sandbox.control.Toggles;
import org.usercenter.sandbox.web.Json;

import io.javalin.Javalin;
import io.javalin.http.Context;

/** {@code /sns/…}: what the website's server asks. Answers JSON called plain text, with HTTP 200 for errors as well. */
final class WechatApi {
    static final String ACCESS_TOKEN = "access_token";
    static final String USERINFO = "userinfo";
    static final String REFRESH_TOKEN = "refresh_token";
    static final String AUTH = "auth";

    private static final String SCOPE = "snsapi_login";

    private final WechatUsers users;
    private final WechatGrants grants;
    private final Toggles toggles;
    private final Stage stage;
    private final Secrets secrets;
    private final Json json;

    WechatApi(WechatUsers users, WechatGrants grants, Toggles toggles, Stage stage, Secrets secrets, Json json) {
        this.users = users;
        this.grants = grants;
        this.toggles = toggles;
        this.stage = stage;
        this.secrets = secrets;
        this.json = json;
    }

    /** One call of the API. */
    private interface Call {
        Map<String, Object> answer(Context ctx, Behaviour behaviour) throws WechatErrorException;
    }

    void register(Javalin app) {
        call(app, ACCESS_TOKEN, this::accessToken);
        call(app, USERINFO, this::userinfo);
        call(app, REFRESH_TOKEN, this::refreshToken);
        call(app, AUTH, this::auth);
    }

    private void call(Javalin app, String name, Call call) {
        String path = name.equals(ACCESS_TOKEN) || name.equals(REFRESH_TOKEN) ? "/sns/oauth2/" : "/sns/";
        app.get(
                path + name,
                ctx -> stage.perform(ctx, name, behaviour -> {
                    // Without a charset, as the real one.
                    ctx.contentType("text/plain")
                            .result(json.write(answer(ctx, name, call, behaviour))
                                    .getBytes(StandardCharsets.UTF_8));
                }));
    }

    private Map<String, Object> answer(Context ctx, String name, Call call, Behaviour behaviour) {
        try {
            if (toggles.isOn(WechatToggles.BUSY) && stage.isConcerned(name)) {
                throw new WechatErrorException(WechatError.BUSY);
            }
            switch (behaviour.mode()) {
                case FAIL -> throw new WechatErrorException(WechatError.BUSY);
                case LIMIT -> throw new WechatErrorException(WechatError.TOO_FREQUENT);
                case WRONG_SIGNATURE -> throw new WechatErrorException(WechatError.INVALID_SECRET);
                case REFUSE -> {
                    return error(
                            Integer.parseInt(behaviour.codeOr(String.valueOf(WechatError.UNAUTHORIZED.code()))),
                            WechatError.UNAUTHORIZED.message());
                }
                default -> {
                    return call.answer(ctx, behaviour);
                }
            }
        } catch (WechatErrorException e) {
            return error(e.error().code(), e.error().message());
        }
    }

    private Map<String, Object> error(int code, String message) {
        String request = secrets.next().replaceFirst("(.{8})(.{8})(.{8}).*", "$1-$2-$3");
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("errcode", code);
        error.put("errmsg", message + ", rid: " + request);
        return error;
    }

    private Map<String, Object> accessToken(Context ctx, Behaviour behaviour) throws WechatErrorException {
        checkApp(ctx);
        String secret = parameter(ctx, "secret", WechatError.MISSING_SECRET);
        if (!secret.equals(WechatApp.SECRET)) {
            throw new WechatErrorException(WechatError.INVALID_SECRET);
        }
        String code = parameter(ctx, "code", WechatError.MISSING_CODE);
        checkGrantType(ctx, "authorization_code");
        String user = grants.redeem(code);
        return tokens(user, grants.refreshToken(user));
    }

    private Map<String, Object> refreshToken(Context ctx, Behaviour behaviour) throws WechatErrorException {
        checkApp(ctx);
        checkGrantType(ctx, "refresh_token");
        String token = parameter(ctx, "refresh_token", WechatError.MISSING_REFRESH_TOKEN);
        Map<String, Object> answer = tokens(grants.userOfRefreshToken(token), token);
        answer.remove("unionid");
        return answer;
    }

    private Map<String, Object> tokens(String id, String refreshToken) {
        WechatUser user = users.get(id);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", grants.accessToken(id));
        answer.put("expires_in", WechatGrants.ACCESS_LIFE.toSeconds());
        answer.put("refresh_token", refreshToken);
        answer.put("openid", user.openid());
        answer.put("scope", SCOPE);
        addUnionid(answer, user);
        return answer;
    }

    private Map<String, Object> userinfo(Context ctx, Behaviour behaviour) throws WechatErrorException {
        WechatUser user = userOfToken(ctx);
        if (toggles.isOn(WechatToggles.OPENID_ONLY)) {
            throw new WechatErrorException(WechatError.UNAUTHORIZED);
        }
        if (behaviour.mode() == Mode.LIE) {
            user = users.get(user.id().equals("li") ? "zhang" : "li");
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("openid", user.openid());
        answer.put("nickname", user.nickname());
        answer.put("sex", 0);
        answer.put("language", "");
        answer.put("city", "");
        answer.put("province", "");
        answer.put("country", "");
        answer.put("headimgurl", "https://thirdwx.qlogo.cn/mmopen/vi_32/" + user.openid() + "/132");
        answer.put("privilege", List.of());
        addUnionid(answer, user);
        return answer;
    }

    private Map<String, Object> auth(Context ctx, Behaviour behaviour) throws WechatErrorException {
        userOfToken(ctx);
        return Map.of("errcode", 0, "errmsg", "ok");
    }

    private WechatUser userOfToken(Context ctx) throws WechatErrorException {
        String token = parameter(ctx, "access_token", WechatError.MISSING_ACCESS_TOKEN);
        WechatUser user = users.get(grants.userOfAccessToken(token));
        if (!parameter(ctx, "openid", WechatError.MISSING_OPENID).equals(user.openid())) {
            throw new WechatErrorException(WechatError.INVALID_OPENID);
        }
        return user;
    }

    private void addUnionid(Map<String, Object> answer, WechatUser user) {
        if (toggles.is(WechatToggles.UNIONID, "empty")) {
            answer.put("unionid", "");
        } else if (toggles.is(WechatToggles.UNIONID, "normal") && !toggles.isOn(WechatToggles.OPENID_ONLY)) {
            answer.put("unionid", user.unionid());
        }
    }

    private static void checkApp(Context ctx) throws WechatErrorException {
        if (!parameter(ctx, "appid", WechatError.MISSING_APPID).equals(WechatApp.ID)) {
            throw new WechatErrorException(WechatError.INVALID_APPID);
        }
    }

    private static void checkGrantType(Context ctx, String wanted) throws WechatErrorException {
        if (!wanted.equals(ctx.queryParam("grant_type"))) {
            throw new WechatErrorException(WechatError.INVALID_GRANT_TYPE);
        }
    }

    private static String parameter(Context ctx, String name, WechatError missing) throws WechatErrorException {
        String value = ctx.queryParam(name);
        if (value == null || value.isEmpty()) {
            throw new WechatErrorException(missing);
        }
        return value;
    }
}
