package org.usercenter.auth.wechat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.broker.BrokerIdentity;
import org.usercenter.auth.broker.BrokerReturn;

/** Where WeChat sends people back to. Takes nothing from the address but code and state. */
public final class WechatEndpoint {
    private final WechatIdentityProvider provider;
    private final BrokerReturn back;

    WechatEndpoint(WechatIdentityProvider provider, BrokerReturn back) {
        this.provider = provider;
        this.back = back;
    }

    /** A state without a code is a refusal. */
    @GET
    public Response back(
            @QueryParam("state") @Nullable String state,
            @QueryParam("code") @Nullable String code,
            @QueryParam("error") @Nullable String error) {
        return state == null || state.isBlank()
                ? back.nobodys("state-missing")
                : back.ended(state, code, error, this::ask);
    }

    /** Nothing has been read from the database but what Keycloak caches. */
    private Response ask(AuthenticationSessionModel sitting, String code) {
        WechatAnswer answer = provider.client().whoHas(code);
        if (answer instanceof WechatAnswer.Unknown unknown) {
            return back.failed(unknown.reason().code());
        }
        WechatAccount account = ((WechatAnswer.Known) answer).account();
        BrokerIdentity identity = provider.identity(account).orElse(null);
        return identity == null ? back.failed("no-unionid") : back.arrivedFrom(account.openId(), sitting, identity);
    }
}
