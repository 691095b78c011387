package org.usercenter.auth.broker;

import java.time.Instant;
import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.OtherWays;
import org.usercenter.storage.UserCenterStore;

/**
 * Takes the identity of a platform from the account of the one who is logged in (A4), after a confirmation:
 * {@code kc_action=uc-unbind-broker:<alias>}. Warns when it is the last way to log in.
 */
final class UnbindBroker implements RequiredActionProvider {
    static final String ID = "uc-unbind-broker";
    static final String UNBIND = "unbind";
    /** Sent by the page that warns of losing the last way to log in. */
    static final String LAST_WAY = "lastWay";

    private static final String TEMPLATE = "uc-unbind-broker.ftl";

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // Nobody has to unbind anything.
    }

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
                .setAttribute("brokerLastWay", isLastWay(context, bound.way()))
                .createForm(TEMPLATE));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (!HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            requiredActionChallenge(context);
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        Bound bound = bound(context).orElse(null);
        if (bound == null || !UNBIND.equals(form.getFirst(FirstBrokerAuthenticator.ACTION))) {
            context.cancel();
            return;
        }
        if (!form.containsKey(LAST_WAY) && isLastWay(context, bound.way())) {
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

    private static boolean isLastWay(RequiredActionContext context, BrokerWay way) {
        return !new OtherWays(
                        context.getSession().getProvider(UserCenterStore.class), context.getRealm(), context.getUser())
                .than(way.identifier(), Instant.ofEpochMilli(Time.currentTimeMillis()));
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

    @Override
    public void close() {
        // Holds nothing.
    }
}
