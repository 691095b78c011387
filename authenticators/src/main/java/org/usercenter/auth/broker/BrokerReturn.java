package org.usercenter.auth.broker;

import java.util.Optional;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.provider.AuthenticationRequest;
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
import org.usercenter.auth.cloud.Json;
import org.usercenter.auth.flow.AccountLock;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.auth.takeover.Ownership;
import org.usercenter.storage.UserCenterStore;

/**
 * Somebody is back from a platform. Whatever goes wrong ends on the login page with a text, where the other ways are, or,
 * when an account's owner was binding, in that action.
 */
public final class BrokerReturn {
    private static final Logger LOG = Logger.getLogger(BrokerReturn.class);
    /** The platform does not answer. */
    static final String UNAVAILABLE = "unavailable";

    private static final String TEXT = "uc.broker.error.";
    private static final String ACCESS_DENIED = "access_denied";
    private static final int MAX_CODE = 1024;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthenticationCallback callback;
    private final EventBuilder event;
    private final UserAuthenticationIdentityProvider<?> provider;
    private final BrokerWay way;
    /** Epoch milliseconds: before it was looked whose the identity is. */
    private final long from = LoginFreshness.now();

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

    /** Nobody has left yet, and nobody will. */
    static <P extends UserAuthenticationIdentityProvider<?> & BrokerWay> BrokerReturn before(
            P provider, AuthenticationRequest request) {
        KeycloakSession session = request.getSession();
        session.getContext().setAuthenticationSession(request.getAuthenticationSession());
        IdentityBrokerService service = new IdentityBrokerService(session);
        service.init();
        EventBuilder event = new EventBuilder(
                        request.getRealm(), session, session.getContext().getConnection())
                .detail("way", provider.way());
        return to(provider, session, request.getRealm(), service, event);
    }

    /** Asks the platform who has logged in there. */
    @FunctionalInterface
    public interface Asking {
        /**
         * Asks the platform.
         *
         * @param code as the platform gave it to the browser
         */
        Response ask(AuthenticationSessionModel sitting, String code);
    }

    /**
     * The platform has sent the browser back.
     *
     * @param state as Keycloak made it
     * @param code null, or blank: a refusal
     * @param error RFC 6749 4.1.2.1; null: none
     * @param asking called when there is somebody to ask for
     */
    public Response ended(String state, @Nullable String code, @Nullable String error, Asking asking) {
        AuthenticationSessionModel sitting;
        try {
            sitting = sitting(state);
        } catch (WebApplicationException e) {
            return e.getResponse();
        }
        if (error != null && !error.isBlank() && !error.equals(ACCESS_DENIED)) {
            event.detail("platform_error", Json.token(error));
            return failed("platform-error");
        }
        if (error != null || code == null || code.isBlank()) {
            return cancelled(sitting);
        }
        return code.length() > MAX_CODE ? failed("code") : asking.ask(sitting, code);
    }

    /**
     * The login that this state was made for, in this browser; from now on the state is used up.
     *
     * @throws WebApplicationException with the answer, when there is none
     */
    private AuthenticationSessionModel sitting(String state) {
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
    private Response cancelled(AuthenticationSessionModel sitting) {
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
        return arrived(sitting, identity, true);
    }

    /**
     * The platform has told who it is, but not which login this ends: a stranger can have lured the browser here with a
     * code of his own. So the visitor is asked before he is logged in. Where he is asked or must prove something anyway, at
     * a first login and when a login is confirmed, and where a stranger's identity is refused, when binding, he is not.
     */
    public Response arrivedUnnamed(AuthenticationSessionModel sitting, BrokerIdentity identity) {
        if (provider.getConfig().getPostBrokerLoginFlowId() == null) {
            LOG.errorf("%s has no post-login flow, in which visitors are asked who they are", identity.alias());
            return nobodys("no-post-login-flow");
        }
        return arrived(sitting, identity, false);
    }

    /**
     * The platform has told who it is, by a lasting id, where the account can still be linked by a former one.
     *
     * @param formerId of the same identity of the platform; may be the lasting one
     */
    public Response arrivedFrom(String formerId, AuthenticationSessionModel sitting, BrokerIdentity identity) {
        if (new BrokerLinks(session).move(formerId, identity)) {
            event.detail("moved", String.valueOf(true));
        }
        return arrived(sitting, identity, true);
    }

    private Response arrived(AuthenticationSessionModel sitting, BrokerIdentity identity, boolean named) {
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
            PendingIdentities.of(session, sitting, identity.alias()).keep(identity);
            if (way.keepsSession()) {
                PlatformSession.note(sitting, identity.alias());
            }
            return callback.authenticated(context(sitting, identity));
        }
        event.user(owner);
        VerifiedIdentity proof = identity.proof();
        Ownership ownership = new Ownership(session, realm);
        Optional<AccountLock> lock =
                proof == null ? ProvedAccount.lock(session, realm, owner) : ownership.lock(owner, proof);
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
        if (proof != null
                && way.refusesBinding(session.getProvider(UserCenterStore.class), realm, owner, identity)
                        .isPresent()) {
            // The platform's account has become another's since it was linked.
            return failed(BrokerWay.Refusal.MISMATCH.code());
        }
        if (named || confirmed != null) {
            HolderQuestion.answered(sitting);
        } else {
            HolderQuestion.ask(sitting, identity);
        }
        if (proof != null) {
            ownership.ask(sitting, owner, proof, true);
        }
        return logIn(session, callback, context(sitting, identity), from);
    }

    /**
     * Goes on as Keycloak does with an account that is neither disabled nor locked. Its protector, which would be asked
     * once more, calls an account disabled while another request is logging it in (see {@link AccountLock}), as the second
     * of two presses does; it asks only where the session knows of a login.
     *
     * @param from epoch milliseconds: before it was looked whose the identity is
     */
    static Response logIn(
            KeycloakSession session, AuthenticationCallback callback, BrokeredIdentityContext identity, long from) {
        AuthenticationSessionModel sitting = session.getContext().getAuthenticationSession();
        LoginFreshness.begin(identity.getAuthenticationSession(), from);
        session.getContext().setAuthenticationSession(null);
        try {
            return callback.authenticated(identity);
        } finally {
            session.getContext().setAuthenticationSession(sitting);
        }
    }

    /** Bound here, in a transaction of its own; Keycloak then finds the link and has nothing left to do. */
    private Response linking(AuthenticationSessionModel sitting, BrokerLinks links, BrokerIdentity identity) {
        UserModel account = sitting.getAuthenticatedUser();
        Optional<AccountLock> lock = ProvedAccount.lock(session, realm, account);
        if (lock.isPresent()) {
            return callback.error(provider.getConfig(), lock.get().message());
        }
        if (LoginFreshness.isStale(session, realm, account, sitting)) {
            return callback.error(provider.getConfig(), "uc.stale.text");
        }
        BrokerLinks.Result result = links.bind(account, identity, way, false);
        return switch (result) {
            case BOUND, ALREADY -> {
                // Whoever holds the account holds the proof as well.
                new Ownership(session, realm).settle(account, identity.proof());
                yield callback.authenticated(context(sitting, identity));
            }
            case TAKEN -> failed("taken");
            case HELD -> failed("held");
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
