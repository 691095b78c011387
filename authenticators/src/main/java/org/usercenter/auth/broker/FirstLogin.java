package org.usercenter.auth.broker;

import java.net.URI;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.authenticators.broker.AbstractIdpAuthenticator;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.events.Details;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.resources.IdentityBrokerService;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.AccountLock;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.flow.LoginRestart;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.auth.proof.HeldNumber;
import org.usercenter.auth.proof.Proofs;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.auth.takeover.Ownership;
import org.usercenter.storage.UserCenterStore;

/**
 * From an identity of a platform to its account. A holder whom the platform has proved confirms; any other shows first,
 * by its password, that an account is his. Whether there is an account with a number that was only declared, nobody
 * learns.
 */
final class FirstLogin {
    static final String LINK = "link";
    /** The account with the proved number is not the holder's: he takes it over. */
    static final String TAKE_OVER = "take-over";

    static final String PASSWORD = "password";
    static final String REGISTER = "register";
    static final String AGAIN = "again";
    static final String BIND_LATER = "bind-later";
    /** Sent by the page that said that another identity gives way. */
    static final String REPLACE = "replace";

    private static final String ERROR = "uc.broker.error.";

    private final AuthenticationFlowContext context;
    private final BrokeredIdentityContext broker;
    private final AuthenticationSessionModel sitting;
    private final KeycloakSession session;
    private final PendingIdentities pending;
    private final BrokerLinks links;
    private final HeldNumber numbers;
    private final Ownership ownership;
    /** Epoch milliseconds: before it was looked whose the identity is. */
    private final long from = LoginFreshness.now();

    FirstLogin(AuthenticationFlowContext context, BrokeredIdentityContext broker) {
        this.context = context;
        this.broker = broker;
        this.sitting = context.getAuthenticationSession();
        this.session = context.getSession();
        this.pending =
                PendingIdentities.of(session, sitting, broker.getIdpConfig().getAlias());
        this.links = new BrokerLinks(session);
        this.numbers = new HeldNumber(session, context.getRealm());
        this.ownership = new Ownership(session, context.getRealm());
    }

    /** Shows what can be done; nothing is changed. */
    void show() {
        BrokerIdentity identity = identity().orElse(null);
        if (identity == null) {
            leave();
            return;
        }
        FirstPage page = page(identity);
        VerifiedIdentity proof = identity.proof();
        if (proof == null) {
            context.challenge(page.unbound());
        } else if (!identity.isSure()) {
            context.challenge(page.low(null));
        } else {
            UserModel account = numbers.account(proof).orElse(null);
            if (account != null) {
                context.challenge(page.confirm(
                        account,
                        links.hasOther(account, identity),
                        ownership.contest(account, proof).orElse(null)));
            } else if (canRegister(proof)) {
                context.challenge(page.unknown());
            } else {
                context.challenge(page.unbound());
            }
        }
    }

    void act(MultivaluedMap<String, String> form) {
        BrokerIdentity identity = identity().orElse(null);
        String action = String.valueOf(form.getFirst(FirstBrokerAuthenticator.ACTION));
        if (identity == null) {
            leave();
            return;
        }
        switch (action) {
            case LINK -> link(identity, form.containsKey(REPLACE));
            case TAKE_OVER -> takeOver(identity);
            case PASSWORD -> password(identity, form.getFirst(PASSWORD), form.containsKey(REPLACE));
            case REGISTER -> register(identity);
            case AGAIN -> again();
            case BIND_LATER -> bindLater();
            default -> leave();
        }
    }

    /** The holder, whom the platform has proved, confirmed that the account with his number is his. */
    private void link(BrokerIdentity identity, boolean replace) {
        VerifiedIdentity proof = identity.proof();
        UserModel account = proof == null || !identity.isSure()
                ? null
                : numbers.account(proof).orElse(null);
        if (proof == null || account == null) {
            show();
            return;
        }
        if (ownership.contest(account, proof).filter(other -> !other.sameName()).isPresent()) {
            // Under another name: it is not his, whatever was pressed.
            show();
            return;
        }
        bind(identity, account, replace);
    }

    /** Nothing is bound before the question is answered: whoever goes away then has changed nothing. */
    private void takeOver(BrokerIdentity identity) {
        VerifiedIdentity proof = identity.proof();
        UserModel account = proof == null || !identity.isSure()
                ? null
                : ownership.contested(proof).orElse(null);
        if (proof == null || account == null) {
            show();
            return;
        }
        AccountLock lock = ownership.lock(account, proof).orElse(null);
        if (lock != null) {
            context.forceChallenge(page(identity).refused(lock.refuse(context, account)));
            return;
        }
        pending.forget();
        ownership.ask(sitting, account, proof, false);
        logInUnbound(identity, account);
    }

    /** As Keycloak ends a login by a platform, but that there is no link yet; the question is what comes next. */
    private void logInUnbound(BrokerIdentity identity, UserModel account) {
        LoginFreshness.begin(sitting, from);
        sitting.removeAuthNote(AbstractIdpAuthenticator.BROKERED_CONTEXT_NOTE);
        sitting.removeAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME);
        sitting.setAuthNote(AuthenticationProcessor.BROKER_SESSION_ID, broker.getBrokerSessionId());
        sitting.setAuthNote(AuthenticationProcessor.BROKER_USER_ID, broker.getBrokerUserId());
        broker.getIdp().authenticationFinished(sitting, broker);
        sitting.setUserSessionNote(Details.IDENTITY_PROVIDER, identity.alias());
        ProvedAccount.noteWay(sitting, identity.way());
        sitting.setAuthenticatedUser(account);
        AuthenticationManager.setClientScopesInSession(session, sitting);
        // Without naming an action: the flow, which ends here, notes its own execution as the one that goes on.
        context.forceChallenge(AuthenticationManager.redirectToRequiredActions(
                session, context.getRealm(), sitting, context.getUriInfo(), null));
    }

    private void password(BrokerIdentity identity, @Nullable String password, boolean replace) {
        VerifiedIdentity proof = identity.proof();
        if (proof == null) {
            show();
            return;
        }
        UserModel account = numbers.account(proof).orElse(null);
        if (!new AccountPassword(context).proves(account, password) || account == null) {
            context.challenge(page(identity).low("uc.broker.password.wrong"));
            return;
        }
        if (!replace && links.hasOther(account, identity)) {
            context.challenge(page(identity).lowReplace());
            return;
        }
        bind(identity, account, replace);
    }

    private void bind(BrokerIdentity identity, UserModel account, boolean replace) {
        AccountLock lock = ProvedAccount.lock(context, account).orElse(null);
        if (lock != null) {
            context.forceChallenge(page(identity).refused(lock.refuse(context, account)));
            return;
        }
        BrokerLinks.Result result = links.bind(account, identity, way(), replace);
        switch (result) {
            case BOUND, ALREADY -> finish(identity, account);
            case HAS_OTHER -> context.challenge(page(identity).confirm(account, true, null));
            case TAKEN -> refused(identity, "taken");
            case HELD -> refused(identity, "held");
            case REFUSED ->
                refused(
                        identity,
                        way().refusesBinding(
                                        session.getProvider(UserCenterStore.class),
                                        context.getRealm(),
                                        account,
                                        identity)
                                .orElse(BrokerWay.Refusal.ACCOUNT_KIND)
                                .code());
        }
    }

    private void refused(BrokerIdentity identity, String reason) {
        context.challenge(page(identity).refused(ERROR + reason + "." + identity.way()));
    }

    /** The identity is bound by now: goes on as any later login with it does. */
    private void finish(BrokerIdentity identity, UserModel account) {
        pending.forget();
        ownership.settle(account, identity.proof());
        sitting.removeAuthNote(AbstractIdpAuthenticator.BROKERED_CONTEXT_NOTE);
        IdentityBrokerService service = new IdentityBrokerService(session);
        service.init();
        context.forceChallenge(BrokerReturn.logIn(session, service, broker, from));
    }

    private void register(BrokerIdentity identity) {
        VerifiedIdentity proof = identity.proof();
        if (proof == null || !identity.isSure() || !canRegister(proof)) {
            show();
            return;
        }
        Proofs.of(session, sitting).keep(proof);
        pending.forget();
        LoginRestart.toRegistration(context);
    }

    /** An enterprise is registered under its name only. */
    private static boolean canRegister(VerifiedIdentity proof) {
        ProvedEnterprise enterprise = proof.enterprise();
        return proof.person() != null || (enterprise != null && enterprise.name() != null);
    }

    /** To the platform once more, which knows the visitor still. */
    private void again() {
        pending.forget();
        AuthenticationProcessor.resetFlow(sitting, LoginActionsService.AUTHENTICATE_PATH);
        URI login = Urls.identityProviderAuthnRequest(
                context.getUriInfo().getBaseUri(),
                broker.getIdpConfig().getAlias(),
                context.getRealm().getName(),
                context.generateAccessCode(),
                sitting.getClient().getClientId(),
                sitting.getTabId(),
                AuthenticationProcessor.getClientData(session, sitting),
                null);
        context.forceChallenge(
                Response.status(Response.Status.FOUND).location(login).build());
    }

    /** Whoever logs in next in this tab is asked to bind the identity. */
    private void bindLater() {
        BindBroker.ask(sitting, broker.getIdpConfig().getAlias());
        LoginRestart.toLogin(context);
    }

    private void leave() {
        pending.forget();
        BindBroker.forget(sitting, broker.getIdpConfig().getAlias());
        LoginRestart.toLogin(context);
    }

    /** Only that which this very flow was begun with. */
    private Optional<BrokerIdentity> identity() {
        return pending.find().filter(identity -> identity.id().equals(broker.getId()));
    }

    private BrokerWay way() {
        return (BrokerWay) broker.getIdp();
    }

    private FirstPage page(BrokerIdentity identity) {
        return new FirstPage(context, identity, way());
    }
}
