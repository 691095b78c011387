package org.usercenter.auth.business;

import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.OAuth2DeviceCodeModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantType;
import org.keycloak.services.CorsErrorResponseException;
import org.usercenter.auth.flow.LoginFreshness;

/**
 * Keycloak's device grant (设备授权, RFC 8628), which has no answer of its own for a device whose part of the session has
 * ended between the user's approval and the device's next question: because his role was withdrawn, or he logged out there.
 */
final class DeviceGrant extends DeviceGrantType {
    private static final String OVER = "What the user has approved is over";
    private static final String MISSED = ".uc-missed";

    @Override
    public Response process(Context context) {
        setContext(context);
        OAuth2DeviceCodeModel device = over();
        if (device == null) {
            return super.process(context);
        }
        if (!isPollingAllowed(session, device)) {
            event.error(Errors.SLOW_DOWN);
            throw refusal(OAuthErrorException.SLOW_DOWN, "Slow down");
        }
        if (session.singleUseObjects().putIfAbsent(device.serializeKey() + MISSED, secondsLeft(device))) {
            // The approval can be seen a moment before the session that it is for.
            throw refusal(OAuthErrorException.AUTHORIZATION_PENDING, "The session cannot be looked up yet");
        }
        removeDeviceByDeviceCode(session, formParams.getFirst(OAuth2Constants.DEVICE_CODE));
        event.detail(Details.REASON, OVER);
        event.error(Errors.ACCESS_DENIED);
        throw refusal(OAuthErrorException.ACCESS_DENIED, OVER);
    }

    /** The approved code of this client for which the user's session has no part any more; null: Keycloak has an answer. */
    private @Nullable OAuth2DeviceCodeModel over() {
        String code = formParams.getFirst(OAuth2Constants.DEVICE_CODE);
        if (code == null || !realm.getOAuth2DeviceConfig().isOAuth2DeviceAuthorizationGrantEnabled(client)) {
            return null;
        }
        Map<String, String> notes = session.singleUseObjects().get(OAuth2DeviceCodeModel.createKey(code));
        if (notes == null) {
            return null;
        }
        OAuth2DeviceCodeModel device = OAuth2DeviceCodeModel.fromCache(realm, code, notes);
        if (device == null
                || device.isExpired()
                || device.getUserSessionId() == null
                || !client.getClientId().equals(device.getClientId())) {
            return null;
        }
        UserSessionModel opened = session.sessions().getUserSession(realm, device.getUserSessionId());
        return opened != null && opened.getAuthenticatedClientSessionByClient(client.getId()) == null ? device : null;
    }

    private static int secondsLeft(OAuth2DeviceCodeModel device) {
        return Math.max(1, device.getExpiration() - LoginFreshness.seconds());
    }

    private CorsErrorResponseException refusal(String error, String text) {
        return new CorsErrorResponseException(cors, error, text, Response.Status.BAD_REQUEST);
    }
}
