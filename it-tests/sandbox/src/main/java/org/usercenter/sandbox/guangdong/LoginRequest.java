package org.usercenter.sandbox.guangdong;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.usercenter.sandbox.control.Toggles;

import io.javalin.http.Context;

/**
 * What the third-party system asked for.
 *
 * @param state empty for none
 */
record LoginRequest(GuangdongClient client, String clientId, String redirectUri, String state) {

    static LoginRequest ofQuery(GuangdongClient client, Context ctx) {
        return new LoginRequest(client, query(ctx, "client_id"), query(ctx, "redirect_uri"), query(ctx, "state"));
    }

    static LoginRequest ofForm(GuangdongClient client, Context ctx) {
        return new LoginRequest(client, form(ctx, "client_id"), form(ctx, "redirect_uri"), form(ctx, "state"));
    }

    /** Whether the system is registered with exactly this callback. */
    boolean isAllowed() {
        return GuangdongClient.ID.equals(clientId) && client.isRegistered(redirectUri);
    }

    /** The callback with these parameters, and with the state when it is echoed. */
    String callback(String parameters, Toggles toggles) {
        boolean echoes = toggles.isOn(GuangdongToggles.ECHO_STATE) && !state.isEmpty();
        return redirectUri + "?" + parameters
                + (echoes ? "&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8) : "");
    }

    private static String query(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.queryParam(name), "");
    }

    private static String form(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }
}
