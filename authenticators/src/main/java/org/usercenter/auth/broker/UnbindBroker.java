package org.usercenter.auth.broker;

import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.GivenUp;
import org.usercenter.auth.flow.RemainingWays;
import org.usercenter.auth.flow.RequestedAction;

/**
 * Takes the identity of a platform from the account of the one who is logged in (A4), after a confirmation:
 * {@code kc_action=uc-unbind-broker:<alias>}. Warns when it is the last way to log in.
 */
final class UnbindBroker extends RequestedAction {
    static final String ID = "uc-unbind-broker";
    static final String UNBIND = "unbind";
    /** Sent by the page that warns of losing the last way to log in. */
    static final String LAST_WAY = "lastWay";

    private static final String TEMPLATE = "uc-unbind-broker.ftl";

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Bound bound = bound(context).orElse(null);
        if (bound == null) {
            context.challenge(context.form().setAttribute("brokerStep", "none").createForm(TEMPLATE));
            return;
        }
        context.challenge(context.form()
                .setAttribute("brokerStep", "confirm")
                .setAttribute("brokerWay", bound.way().way())
                .setAttribute("brokerLastWay", isLastWay(context, bound.alias()))
                .createForm(TEMPLATE));
    }

    @Override
    protected void submit(RequiredActionContext context, MultivaluedMap<String, String> form) {
        Bound bound = bound(context).orElse(null);
        if (bound == null || !UNBIND.equals(form.getFirst(FirstBrokerAuthenticator.ACTION))) {
            context.cancel();
            return;
        }
        if (!form.containsKey(LAST_WAY) && isLastWay(context, bound.alias())) {
            // Another way was lost since the page was shown.
            requiredActionChallenge(context);
            return;
        }
        if (new BrokerLinks(context.getSession()).unbind(context.getUser(), bound.alias())) {
            context.getEvent()
                    .clone()
                    .event(EventType.REMOVE_FEDERATED_IDENTITY)
                    .detail(Details.IDENTITY_PROVIDER, bound.alias())
                    .success();
        }
        context.success();
    }

    private static boolean isLastWay(RequiredActionContext context, String alias) {
        return !new RemainingWays(context.getSession(), context.getRealm(), context.getUser())
                .without(new GivenUp.Link(alias));
    }

    private record Bound(String alias, BrokerWay way) {}

    private static Optional<Bound> bound(RequiredActionContext context) {
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        String alias = ID.equals(sitting.getClientNote(Constants.KC_ACTION))
                ? sitting.getClientNote(Constants.KC_ACTION_PARAMETER)
                : null;
        UserModel user = context.getUser();
        if (alias == null
                || context.getSession().users().getFederatedIdentity(context.getRealm(), user, alias) == null) {
            return Optional.empty();
        }
        return BrokerWays.of(context.getSession(), alias).map(way -> new Bound(alias, way));
    }
}
