package org.usercenter.auth.broker;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.HeldAccount;
import org.usercenter.storage.UserCenterStore;

/**
 * Asks whoever has come back from a platform with an identity that nobody has, and has then logged in another way,
 * whether to bind it. Asked for by the first login, once.
 */
final class BindBroker implements RequiredActionProvider {
    static final String ID = "uc-bind-broker";
    static final String BIND = "bind";

    /** Sent by the page: what it asked about. */
    static final String ALIAS = "alias";

    /** First part of client notes, because they have to outlive a restart of the login; the alias follows. */
    private static final String NOTE = "uc.broker.bind.";

    private static final String TEMPLATE = "uc-bind-broker.ftl";

    /** Asks the next one who logs in in this tab about the identity that came back from there. */
    static void ask(AuthenticationSessionModel sitting, String alias) {
        sitting.setClientNote(NOTE + alias, String.valueOf(true));
    }

    static void forget(AuthenticationSessionModel sitting, String alias) {
        sitting.removeClientNote(NOTE + alias);
    }

    private static List<String> aliases(AuthenticationSessionModel sitting) {
        return sitting.getClientNotes().keySet().stream()
                .filter(note -> note.startsWith(NOTE))
                .map(note -> note.substring(NOTE.length()))
                .sorted()
                .toList();
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        PlatformSession.carry(sitting);
        if (!aliases(sitting).isEmpty()) {
            sitting.addRequiredAction(ID);
        }
    }

    /** Forgets the identities that it would have asked about. */
    @Override
    public void initiatedActionCanceled(KeycloakSession session, AuthenticationSessionModel sitting) {
        aliases(sitting).forEach(alias -> {
            PendingIdentities.of(session, sitting, alias).forget();
            forget(sitting, alias);
        });
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Pending asked = asked(context).orElse(null);
        if (asked == null) {
            context.success();
            return;
        }
        UserModel user = context.getUser();
        BrokerLinks links = new BrokerLinks(context.getSession());
        UserModel owner = links.owner(asked.identity()).orElse(null);
        if (owner != null && owner.getId().equals(user.getId())) {
            // The first of two presses has bound it.
            done(context, asked.identity());
        } else if (owner != null) {
            context.challenge(refused(context, asked.identity(), "taken"));
        } else {
            Optional<BrokerWay.Refusal> refusal = asked.way()
                    .refusesBinding(
                            context.getSession().getProvider(UserCenterStore.class),
                            context.getRealm(),
                            user,
                            asked.identity());
            context.challenge(
                    refusal.isPresent()
                            ? refused(context, asked.identity(), refusal.get().code())
                            : page(context, asked.identity(), "confirm", links.hasOther(user, asked.identity()), null));
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (!HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            requiredActionChallenge(context);
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        Pending asked = asked(context).orElse(null);
        if (asked == null || !asked.identity().alias().equals(form.getFirst(ALIAS))) {
            // The second of two presses speaks of what is no longer asked about.
            requiredActionChallenge(context);
            return;
        }
        if (!BIND.equals(form.getFirst(FirstBrokerAuthenticator.ACTION))) {
            done(context, asked.identity());
            return;
        }
        BrokerLinks.Result result = new BrokerLinks(context.getSession())
                .bind(context.getUser(), asked.identity(), asked.way(), form.containsKey(FirstLogin.REPLACE));
        switch (result) {
            case BOUND -> {
                context.getEvent()
                        .clone()
                        .event(EventType.FEDERATED_IDENTITY_LINK)
                        .detail(Details.IDENTITY_PROVIDER, asked.identity().alias())
                        .success();
                done(context, asked.identity());
            }
            case ALREADY -> done(context, asked.identity());
            // What is shown now says why, or asks about the one that gives way.
            case TAKEN, HAS_OTHER, REFUSED -> requiredActionChallenge(context);
            case HELD -> HeldAccount.refuse(context, ID);
        }
    }

    private record Pending(BrokerIdentity identity, BrokerWay way) {}

    /** The first one that is still there to be asked about; the others follow. */
    private static Optional<Pending> asked(RequiredActionContext context) {
        return aliases(context.getAuthenticationSession()).stream()
                .flatMap(alias -> pending(context, alias).find().stream())
                .flatMap(identity ->
                        BrokerWays.of(context.getSession(), identity.alias())
                                .map(way -> new Pending(identity, way))
                                .stream())
                .findFirst();
    }

    private static PendingIdentities pending(RequiredActionContext context, String alias) {
        return PendingIdentities.of(context.getSession(), context.getAuthenticationSession(), alias);
    }

    /** Goes on to the next identity that was asked for, or with the login. */
    private void done(RequiredActionContext context, BrokerIdentity identity) {
        pending(context, identity.alias()).forget();
        forget(context.getAuthenticationSession(), identity.alias());
        requiredActionChallenge(context);
    }

    private static Response refused(RequiredActionContext context, BrokerIdentity identity, String reason) {
        context.getEvent()
                .clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION_ERROR)
                .detail("action", ID)
                .error(reason);
        return page(context, identity, "refused", false, "uc.broker.error." + reason + "." + identity.way());
    }

    private static Response page(
            RequiredActionContext context,
            BrokerIdentity identity,
            String step,
            boolean hasOther,
            @Nullable String error) {
        LoginFormsProvider form = context.form();
        if (error != null) {
            form.addError(new FormMessage(null, error));
        }
        return form.setAttribute("brokerStep", step)
                .setAttribute("brokerWay", identity.way())
                .setAttribute("brokerAlias", identity.alias())
                .setAttribute("brokerLabel", identity.label())
                .setAttribute("brokerOther", hasOther)
                .setAttribute("brokerAccount", context.getUser().getUsername())
                .createForm(TEMPLATE);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
