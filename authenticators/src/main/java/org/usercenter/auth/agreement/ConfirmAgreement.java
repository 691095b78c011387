package org.usercenter.auth.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.common.util.Time;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.BrowserLogin;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.flow.LoginRestart;
import org.usercenter.auth.flow.OnwardAction;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.Standing;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.ConsentKind;

/**
 * Asks whoever agreed to another version of the service agreement to agree to the one in force, at every login whatever its
 * way, single sign-on included. Persons and members of enterprises whose account others made, and who never were asked, are
 * asked at their first login; others who never were (operators) only when the action was put on the account; service
 * accounts never. Who logs in to have the account deleted need not agree first, but when the login is to go on after all.
 */
final class ConfirmAgreement implements RequiredActionProvider {
    static final String ID = "uc-agreement";
    static final String ACTION = "action";
    static final String LEAVE = "leave";
    static final String DELETE = "delete";

    /** So long what was proved in this login suffices for having the account deleted; else it begins anew. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final Logger LOG = Logger.getLogger(ConfirmAgreement.class);
    private static final String TEMPLATE = "uc-agreement.ftl";
    private static final String JOURNAL_ACTION = "agreement.accept";

    /** Cheap: the realm's cache and one indexed query, as Keycloak asks twice at a login. */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        UserModel user = context.getUser();
        RealmModel realm = context.getRealm();
        if (user.getServiceAccountClientLink() != null) {
            return;
        }
        if (asksForDeletion(context)) {
            context.getAuthenticationSession().removeRequiredAction(ID);
            return;
        }
        UserCenterStore store = store(context.getSession());
        AgreementInForce.version(realm)
                .filter(version -> asks(
                        store.consents().ofAccount(realm, user.getId(), ConsentKind.AGREEMENT),
                        version,
                        () -> store.memberships().standing(realm, user.getId())))
                .ifPresent(version -> context.getAuthenticationSession().addRequiredAction(ID));
    }

    /**
     * Only as long as the deletion is what comes next: one that is given up, refused or not offered is none, and Keycloak
     * asks again then what is due.
     */
    private static boolean asksForDeletion(RequiredActionContext context) {
        return OnwardAction.DELETE_ACCOUNT.isAskedFor(context.getAuthenticationSession())
                && OnwardAction.DELETE_ACCOUNT.isOffered(context.getSession());
    }

    /**
     * Whether that version has to be agreed to.
     *
     * @param standing looked up only for who never was asked
     */
    static boolean asks(List<Consent> consents, String version, Supplier<Standing> standing) {
        if (consents.isEmpty()) {
            Standing account = standing.get();
            return account.person() || !account.memberships().isEmpty();
        }
        return consents.stream().noneMatch(consent -> consent.agreementVersion().equals(version));
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (asksForDeletion(context)) {
            // It was put on the account, too.
            context.ignore();
            return;
        }
        challenge(context);
    }

    private static void challenge(RequiredActionContext context) {
        AgreementInForce.version(context.getRealm())
                .ifPresentOrElse(version -> show(context, version, List.of()), context::success);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        Optional<String> inForce = AgreementInForce.version(context.getRealm());
        if (!HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod()) || inForce.isEmpty()) {
            challenge(context);
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (LEAVE.equals(form.getFirst(ACTION))) {
            leave(context, inForce.get());
            return;
        }
        if (DELETE.equals(form.getFirst(ACTION)) && OnwardAction.DELETE_ACCOUNT.isOffered(context.getSession())) {
            toDeletion(context);
            return;
        }
        Optional<String> fault = AgreementForm.fault(form, inForce.get());
        if (fault.isPresent()) {
            show(context, inForce.get(), List.of(new FormMessage(AgreementForm.AGREED, fault.get())));
            return;
        }
        accept(context, inForce.get());
        context.success();
    }

    private static void show(RequiredActionContext context, String version, List<FormMessage> errors) {
        LoginFormsProvider page = context.form();
        errors.forEach(page::addError);
        boolean agreedBefore = !store(context.getSession())
                .consents()
                .ofAccount(context.getRealm(), context.getUser().getId(), ConsentKind.AGREEMENT)
                .isEmpty();
        context.challenge(page.setFormData(new MultivaluedHashMap<>())
                .setAttribute(AgreementForm.ATTRIBUTE, version)
                .setAttribute("agreedBefore", agreedBefore)
                .setAttribute("deletionOffered", OnwardAction.DELETE_ACCOUNT.isOffered(context.getSession()))
                .createForm(TEMPLATE));
    }

    /** At once after a proof; who came here by single sign-on, or a while ago, proves again who he is. */
    private static void toDeletion(RequiredActionContext context) {
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        OnwardAction.DELETE_ACCOUNT.askFor(sitting);
        if (LoginFreshness.provedAt(sitting) > LoginFreshness.now() - FRESH.toMillis()) {
            context.challenge(AuthenticationManager.redirectToRequiredActions(
                    context.getSession(),
                    context.getRealm(),
                    sitting,
                    context.getUriInfo(),
                    OnwardAction.DELETE_ACCOUNT.id()));
        } else {
            context.challenge(Response.status(Response.Status.FOUND)
                    .location(LoginRestart.keepingSession(
                            context.getSession(), context.getUriInfo(), context.getRealm(), sitting))
                    .build());
        }
    }

    private static void accept(RequiredActionContext context, String version) {
        KeycloakSession session = context.getSession();
        Consent consent = new Consent(version, Instant.ofEpochMilli(Time.currentTimeMillis()));
        try {
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), session.getContext(), job -> {
                UserCenterStore store = store(job);
                store.consents().record(context.getRealm(), context.getUser().getId(), ConsentKind.AGREEMENT, consent);
                store.journal().record(context.getRealm(), entry(context, version, "success"));
            });
        } catch (ModelDuplicateException e) {
            LOG.debugf("Consent to %s was given in another tab at the same moment", version);
        }
    }

    /** The login ends here, and so does the session that it would have gone on with. */
    private static void leave(RequiredActionContext context, String version) {
        store(context.getSession()).journal().recordApart(context.getRealm(), entry(context, version, "refused"));
        BrowserLogin.end(context.getSession(), context.getRealm());
        context.failure();
    }

    private static JournalEntry entry(RequiredActionContext context, String version, String outcome) {
        String user = context.getUser().getId();
        return new JournalEntry(
                JOURNAL_ACTION,
                user,
                user,
                outcome,
                null,
                context.getConnection().getRemoteAddr(),
                Map.of("agreementVersion", version));
    }

    private static UserCenterStore store(KeycloakSession session) {
        return session.getProvider(UserCenterStore.class);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
