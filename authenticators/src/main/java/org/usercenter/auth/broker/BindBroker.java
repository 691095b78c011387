package org.usercenter.auth.broker;

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
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.storage.UserCenterStore;

/**
 * Asks whoever has come back from a platform with an identity that nobody has, and has then logged in another way,
 * whether to bind it. Asked for by the first login, once.
 */
final class BindBroker implements RequiredActionProvider {
    static final String ID = "uc-bind-broker";
    static final String BIND = "bind";

    /** Client note, because it has to outlive a restart of the login. */
    private static final String NOTE = "uc.broker.bind";

    private static final String TEMPLATE = "uc-bind-broker.ftl";

    /** Asks the next one who logs in in this tab. */
    static void ask(AuthenticationSessionModel sitting) {
        sitting.setClientNote(NOTE, String.valueOf(true));
    }

    static void forget(AuthenticationSessionModel sitting) {
        sitting.removeClientNote(NOTE);
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        PlatformSession.carry(sitting);
        if (sitting.getClientNote(NOTE) != null) {
            sitting.addRequiredAction(ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Pending asked = asked(context).orElse(null);
        if (asked == null) {
            done(context);
            return;
        }
        UserModel user = context.getUser();
        BrokerLinks links = new BrokerLinks(context.getSession());
        UserModel owner = links.owner(asked.identity()).orElse(null);
        if (owner != null && owner.getId().equals(user.getId())) {
            // The first of two presses has bound it.
            done(context);
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
        if (asked == null || !BIND.equals(form.getFirst(FirstBrokerAuthenticator.ACTION))) {
            done(context);
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
                done(context);
            }
            case ALREADY -> done(context);
            // What is shown now says why, or asks about the one that gives way.
            case TAKEN, HAS_OTHER, REFUSED -> requiredActionChallenge(context);
        }
    }

    private record Pending(BrokerIdentity identity, BrokerWay way) {}

    private static Optional<Pending> asked(RequiredActionContext context) {
        return PendingIdentities.of(context.getSession(), context.getAuthenticationSession())
                .find()
                .flatMap(identity ->
                        BrokerWays.of(context.getSession(), identity.alias()).map(way -> new Pending(identity, way)));
    }

    private static void done(RequiredActionContext context) {
        PendingIdentities.of(context.getSession(), context.getAuthenticationSession())
                .forget();
        forget(context.getAuthenticationSession());
        context.success();
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
