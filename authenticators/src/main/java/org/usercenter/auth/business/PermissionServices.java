package org.usercenter.auth.business;

import java.util.Map;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.ClientCRUDContext;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.CatalogueAttributes;

/**
 * Keycloak's authorization services (UMA) are none of a business system: their tokens are made without any event of client
 * policies, so that no gate would be asked, and for whoever has a token of any client. Refused when a client is set up, and
 * once more when such a token is made, as a realm that is imported is set up without events.
 */
public final class PermissionServices {
    private static final String REFUSAL =
            "A business system cannot have authorization services: their tokens pass by its gate";

    private PermissionServices() {}

    /**
     * Refuses the settings of a client that would be both.
     *
     * @throws ClientPolicyException when it would
     */
    static void refuseSettings(ClientCRUDContext context) throws ClientPolicyException {
        ClientRepresentation proposed = context.getProposedClientRepresentation();
        if (proposed != null
                && Boolean.TRUE.equals(proposed.getAuthorizationServicesEnabled())
                && CatalogueAttributes.isBusiness(business(proposed, context.getTargetClient()))) {
            throw new ClientPolicyException(OAuthErrorException.INVALID_CLIENT_METADATA, REFUSAL);
        }
    }

    /** Attributes that are not named stay as they are. */
    private static @Nullable String business(ClientRepresentation proposed, @Nullable ClientModel target) {
        Map<String, String> attributes = proposed.getAttributes();
        if (attributes != null && attributes.containsKey(CatalogueAttributes.BUSINESS)) {
            return attributes.get(CatalogueAttributes.BUSINESS);
        }
        return target == null ? null : target.getAttribute(CatalogueAttributes.BUSINESS);
    }

    /**
     * Refuses the token that such services of a business system would issue to a user.
     *
     * @param client whose permissions are asked for
     * @throws ErrorResponseException when it is a business system and the request is for such a token
     */
    public static void refuseToken(KeycloakSession session, UserModel user, ClientModel client) {
        if (passesBy(session, user, client)) {
            throw new ErrorResponseException(OAuthErrorException.ACCESS_DENIED, REFUSAL, Response.Status.FORBIDDEN);
        }
    }

    /** Whether the token would pass by a gate. Service accounts are nobody at one. */
    public static boolean passesBy(KeycloakSession session, UserModel user, ClientModel client) {
        return isPermissionRequest(session.getContext().getHttpRequest())
                && user.getServiceAccountClientLink() == null
                && session.getProvider(UserCenterStore.class)
                        .catalogue()
                        .system(client)
                        .isPresent();
    }

    /** No request: a token that a job makes. */
    private static boolean isPermissionRequest(@Nullable HttpRequest request) {
        return request != null
                && HttpMethod.POST.equals(request.getHttpMethod())
                && OAuth2Constants.UMA_GRANT_TYPE.equals(
                        request.getDecodedFormParameters().getFirst(OAuth2Constants.GRANT_TYPE));
    }
}
