package org.usercenter.auth.wechat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.usercenter.auth.cloud.CloudClient;
import org.usercenter.auth.cloud.CloudEndpoint;
import org.usercenter.auth.cloud.CloudResult;
import org.usercenter.auth.cloud.Json;
import org.usercenter.auth.cloud.Query;
import org.usercenter.auth.wechat.WechatAnswer.Known;
import org.usercenter.auth.wechat.WechatAnswer.Reason;
import org.usercenter.auth.wechat.WechatAnswer.Unknown;

/**
 * Asks WeChat who has scanned. The secret stands in the address, as WeChat will have it: no address is ever logged.
 *
 * @see <a href="https://developers.weixin.qq.com/doc/oplatform/developers/dev/auth/web.html">WeChat login for
 *     websites</a>
 */
final class WechatClient {
    private static final Logger LOG = Logger.getLogger(WechatClient.class);

    private final CloudClient http;
    private final CloudEndpoint api;
    private final String appId;
    private final String secret;

    WechatClient(CloudClient http, CloudEndpoint api, String appId, String secret) {
        this.http = http;
        this.api = api;
        this.appId = appId;
        this.secret = secret;
    }

    /** Redeems the code, which works once, and asks for the name. Blocks for at most three calls. */
    WechatAnswer whoHas(String code) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("appid", appId);
        query.put("secret", secret);
        query.put("code", code);
        query.put("grant_type", "authorization_code");
        CloudResult result = http.get(api.path("sns/oauth2/access_token", Query.of(query)), Map.of());
        if (!(result instanceof CloudResult.Answer answer)) {
            return new Unknown(Reason.UNAVAILABLE);
        }
        WechatReply reply = new WechatReply(answer.body());
        Reason error = reply.error().orElse(null);
        if (error != null) {
            LOG.infof("WeChat refused a code: %s", Json.token(answer.body(), "errcode"));
            return new Unknown(error);
        }
        String openId = reply.openId();
        String token = reply.accessToken().orElse(null);
        if (openId == null || token == null) {
            LOG.warn("WeChat answered a code without token or openid");
            return new Unknown(Reason.REFUSED);
        }
        return named(openId, reply.unionId(), token);
    }

    /** The name is for show only: without it, who is known by the first answer stays known. */
    private WechatAnswer named(String openId, @Nullable String unionId, String token) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("access_token", token);
        query.put("openid", openId);
        query.put("lang", "zh_CN");
        URI address = api.path("sns/userinfo", Query.of(query));
        CloudResult result = http.get(address, Map.of());
        if (result instanceof CloudResult.NoAnswer) {
            result = http.get(address, Map.of());
        }
        if (!(result instanceof CloudResult.Answer answer)) {
            return known(openId, unionId, "", Reason.UNAVAILABLE);
        }
        WechatReply reply = new WechatReply(answer.body());
        Reason error = reply.error().orElse(null);
        if (error != null) {
            LOG.infof("WeChat told no name: %s", Json.token(answer.body(), "errcode"));
            return known(openId, unionId, "", error);
        }
        if (!openId.equals(reply.openId())
                || (unionId != null && reply.unionId() != null && !unionId.equals(reply.unionId()))) {
            LOG.warn("WeChat named somebody else than before");
            return new Unknown(Reason.REFUSED);
        }
        return new Known(new WechatAccount(openId, unionId == null ? reply.unionId() : unionId, reply.nickname()));
    }

    /** A union id that the first answer lacked may stand in the second: "unavailable" is then no "has none". */
    private static WechatAnswer known(String openId, @Nullable String unionId, String nickname, Reason otherwise) {
        return unionId == null && otherwise == Reason.UNAVAILABLE
                ? new Unknown(otherwise)
                : new Known(new WechatAccount(openId, unionId, nickname));
    }
}
