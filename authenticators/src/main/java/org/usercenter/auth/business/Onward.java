package org.usercenter.auth.business;

import java.net.URI;
import java.util.Optional;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.RealmAddress;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.BusinessSystem;

/**
 * The way from the page on which business was opened into the system.
 *
 * @param entry where people enter it
 * @param afterLogin whether the login has to come to its end first, as after a registration: before that the system would
 *     only ask to log in
 */
record Onward(ClientModel client, URI entry, boolean afterLogin) {

    /** Empty when it is not known where people enter, and when the page does not lead on to systems. */
    static Optional<Onward> to(RequiredActionContext context, ClientModel client) {
        return isOpen(context)
                ? entry(context.getSession(), client)
                        .map(entry -> new Onward(
                                client,
                                entry,
                                !Entry.continuesSession(context.getSession(), context.getAuthenticationSession())))
                : Optional.empty();
    }

    /** Not while a login for a business system goes on for the first time: that has its own gate at its end. */
    static boolean isOpen(RequiredActionContext context) {
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        return Entry.continuesSession(context.getSession(), sitting) || endsAnywhere(context.getSession(), sitting);
    }

    /** Where people enter a business system. */
    static Optional<URI> entry(KeycloakSession session, ClientModel client) {
        return session.getProvider(UserCenterStore.class)
                .catalogue()
                .system(client)
                .map(BusinessSystem::entry);
    }

    private static boolean endsAnywhere(KeycloakSession session, AuthenticationSessionModel sitting) {
        return OIDCLoginProtocol.LOGIN_PROTOCOL.equals(sitting.getProtocol())
                && session.getProvider(UserCenterStore.class)
                        .catalogue()
                        .system(sitting.getClient())
                        .isEmpty();
    }

    /**
     * Makes the login end at {@link EntranceResource} instead of the page of the account from which it was begun. The code
     * that Keycloak adds to the address is good for nothing there and goes no further.
     */
    void keep(RequiredActionContext context) {
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        sitting.setRedirectUri(RealmAddress.of(context.getSession())
                .path(EntranceResource.PROVIDER)
                // Its id within the realm: clients' own names can be addresses.
                .path(client.getId())
                .build()
                .toString());
        sitting.setClientNote(OIDCLoginProtocol.RESPONSE_MODE_PARAM, "query");
    }
}
