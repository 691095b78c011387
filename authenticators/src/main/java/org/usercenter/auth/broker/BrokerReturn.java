package org.usercenter.auth.broker;

import java.util.Optional;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider.AuthenticationCallback;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.ErrorPage;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.resources.IdentityBrokerService;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.AccountLock;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.storage.UserCenterStore;

/**
 * Somebody is back from a platform. Whatever goes wrong ends on the login page with a text, where the other ways are, or,
 * when an account's owner was binding, in that action.
 */
public final class BrokerReturn {
    private static final String TEXT = "uc.broker.error.";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthenticationCallback callback;
    private final EventBuilder event;
    private final UserAuthenticationIdentityProvider<?> provider;
    private final BrokerWay way;

    private BrokerReturn(
            KeycloakSession session,
            RealmModel realm,
            AuthenticationCallback callback,
            EventBuilder event,
            UserAuthenticationIdentityProvider<?> provider,
            BrokerWay way) {
        this.session = session;
        this.realm = realm;
        this.callback = callback;
        this.event = event;
        this.provider = provider;
        this.way = way;
    }

    /**
     * To the platform's identity provider.
     *
     * @param callback Keycloak's part, which goes on from here
     * @param <P> the identity provider, which is the way as well
     */
    public static <P extends UserAuthenticationIdentityProvider<?> & BrokerWay> BrokerReturn to(
            P provider,
            KeycloakSession session,
            RealmModel realm,
            AuthenticationCallback callback,
            EventBuilder event) {
        return new BrokerReturn(session, realm, callback, event, provider, provider);
    }

    /**
     * The login that this state was made for, in this browser; from now on the state is used up.
     *
     * @throws WebApplicationException with the answer, when there is none
     */
    public AuthenticationSessionModel sitting(String state) {
        AuthenticationSessionModel sitting;
        try {
            sitting = callback.getAndVerifyAuthenticationSession(state);
        } catch (IllegalArgumentException e) {
            // Keycloak decodes whatever stands there.
            throw new WebApplicationException(e, nobodys("state"));
        }
        session.getContext().setAuthenticationSession(sitting);
        event.detail("way", way.way());
        return sitting;
    }

    /** There is no login of this browser that the return belongs to. */
    public Response nobodys(String reason) {
        event.event(EventType.IDENTITY_PROVIDER_LOGIN)
                .detail("way", way.way())
                .detail("reason", reason)
                .error(Errors.IDENTITY_PROVIDER_LOGIN_FAILURE);
        // Its address is where the page leads back to; the business system is not known any more.
        session.getContext().setClient(realm.getClientByClientId(Constants.ACCOUNT_CONSOLE_CLIENT_ID));
        return ErrorPage.error(session, null, Response.Status.BAD_REQUEST, TEXT + "nobodys");
    }

    /** The visitor gave up at the platform. */
    public Response cancelled(AuthenticationSessionModel sitting) {
        return isLinking(sitting) ? callback.cancelled(provider.getConfig()) : failed("cancelled");
    }

    /**
     * Nobody can be logged in.
     *
     * @param reason last but one part of the text's key, and what the event says
     */
    public Response failed(String reason) {
        event.event(EventType.IDENTITY_PROVIDER_LOGIN)
                .detail("way", way.way())
                .detail("reason", reason)
                .clone()
                .error(Errors.IDENTITY_PROVIDER_LOGIN_FAILURE);
        return callback.error(provider.getConfig(), TEXT + reason + "." + way.way());
    }

    /** The platform has told who it is. */
    public Response arrived(AuthenticationSessionModel sitting, BrokerIdentity identity) {
        BrokerLinks links = new BrokerLinks(session);
        if (isLinking(sitting)) {
            return linking(sitting, links, identity);
        }
        UserModel owner = links.owner(identity).orElse(null);
        UserSessionModel confirmed = new AuthenticationSessionManager(session).getUserSession(sitting);
        if (confirmed != null
                && (owner == null || !owner.getId().equals(confirmed.getUser().getId()))) {
            // A login is being confirmed: neither a registration nor another account can follow.
            return failed("not-yours");
        }
        if (owner == null) {
            PendingIdentities.of(session, sitting).keep(identity);
            if (way.keepsSession()) {
                PlatformSession.note(sitting, identity.alias());
            }
            return callback.authenticated(context(sitting, identity));
        }
        event.user(owner);
        Optional<AccountLock> lock = ProvedAccount.lock(session, realm, owner);
        if (lock.isPresent()) {
            event.event(EventType.IDENTITY_PROVIDER_LOGIN)
                    .clone()
                    .error(lock.get().event());
            return callback.error(provider.getConfig(), lock.get().message());
        }
        if (way.refusesLogin(session.getProvider(UserCenterStore.class), realm, owner)
                .isPresent()) {
            return failed(BrokerWay.Refusal.ACCOUNT_KIND.code());
        }
        if (identity.proof() != null
                && way.refusesBinding(session.getProvider(UserCenterStore.class), realm, owner, identity)
                        .isPresent()) {
            // The platform's account has become another's since it was linked.
            return failed(BrokerWay.Refusal.MISMATCH.code());
        }
        return callback.authenticated(context(sitting, identity));
    }

    /** Bound here, in a transaction of its own; Keycloak then finds the link and has nothing left to do. */
    private Response linking(AuthenticationSessionModel sitting, BrokerLinks links, BrokerIdentity identity) {
        UserModel account = sitting.getAuthenticatedUser();
        Optional<AccountLock> lock = ProvedAccount.lock(session, realm, account);
        if (lock.isPresent()) {
            return callback.error(provider.getConfig(), lock.get().message());
        }
        BrokerLinks.Result result = links.bind(account, identity, way, false);
        return switch (result) {
            case BOUND, ALREADY -> callback.authenticated(context(sitting, identity));
            case TAKEN -> failed("taken");
            case HAS_OTHER -> failed("has-other");
            case REFUSED ->
                failed(way.refusesBinding(session.getProvider(UserCenterStore.class), realm, account, identity)
                        .orElse(BrokerWay.Refusal.ACCOUNT_KIND)
                        .code());
        };
    }

    private BrokeredIdentityContext context(AuthenticationSessionModel sitting, BrokerIdentity identity) {
        BrokeredIdentityContext context = new BrokeredIdentityContext(identity.id(), provider.getConfig());
        // No name: Keycloak would count failures against the account that is called so.
        context.setUsername(null);
        context.setIdp(provider);
        context.setAuthenticationSession(sitting);
        return context;
    }

    private static boolean isLinking(AuthenticationSessionModel sitting) {
        @Nullable String note = sitting.getAuthNote(IdentityBrokerService.LINKING_IDENTITY_PROVIDER);
        return note != null && sitting.getAuthenticatedUser() != null;
    }
}
