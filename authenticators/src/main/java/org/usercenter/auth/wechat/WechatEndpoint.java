package org.usercenter.auth.wechat;

import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.broker.BrokerIdentity;
import org.usercenter.auth.broker.BrokerReturn;

/** Where WeChat sends people back to. Takes nothing from the address but code and state. */
public final class WechatEndpoint {
    private static final int MAX_CODE = 512;

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
        if (state == null || state.isBlank()) {
            return back.nobodys("state-missing");
        }
        AuthenticationSessionModel sitting;
        try {
            sitting = back.sitting(state);
        } catch (WebApplicationException e) {
            return e.getResponse();
        }
        if (code == null || code.isBlank() || code.length() > MAX_CODE || error != null) {
            return back.cancelled(sitting);
        }
        // Nothing has been read from the database but what Keycloak caches.
        WechatAnswer answer = provider.client().whoHas(code);
        if (answer instanceof WechatAnswer.Unknown unknown) {
            return back.failed(unknown.reason().code());
        }
        Optional<BrokerIdentity> identity = provider.identity(((WechatAnswer.Known) answer).account());
        return identity.isPresent() ? back.arrived(sitting, identity.get()) : back.failed("no-unionid");
    }
}
