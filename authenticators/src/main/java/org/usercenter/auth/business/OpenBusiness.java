package org.usercenter.auth.business;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.OnwardAction;
import org.usercenter.auth.flow.RequestedAction;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.BusinessSystem;

/**
 * Opens business from the account's own pages (开通其他业务, A11): choose a system, choose its roles, go there.
 * {@code kc_action=uc-open-business}, or {@code uc-open-business:<client id>} for one system. A member asks the main account
 * at the gate of the system instead.
 */
final class OpenBusiness extends RequestedAction {
    static final String ID = "uc-open-business";
    static final String ACTION = "action";
    /** Sent by the pages: client id of the system. */
    static final String SYSTEM = "system";
    /** Sent by the pages instead, to go there. */
    static final String ENTER = "enter";

    private static final String SYSTEMS_TEMPLATE = "uc-open-business.ftl";

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        ActingIdentity identity = identity(context).orElse(null);
        ClientModel named = ticked(context, identity)
                .or(() -> system(context, identity, parameter(context)))
                .orElse(null);
        if (identity != null && named != null) {
            showRoles(context, identity, named, Set.of(), List.of());
        } else {
            showSystems(context, identity);
        }
    }

    /** The one for which this account can open: the enterprise of a main account, or the person himself. */
    private static Optional<ActingIdentity> identity(RequiredActionContext context) {
        return new Opening(context.getSession())
                .identities(context.getUser().getId()).stream()
                        .filter(identity -> identity.type() != AccountType.MEMBER)
                        .findFirst();
    }

    private static @Nullable String parameter(RequiredActionContext context) {
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        return ID.equals(sitting.getClientNote(Constants.KC_ACTION))
                ? sitting.getClientNote(Constants.KC_ACTION_PARAMETER)
                : null;
    }

    /** The one whose page was left to raise the real-name level. */
    private static Optional<ClientModel> ticked(RequiredActionContext context, @Nullable ActingIdentity identity) {
        return TickedRoles.clientId(context.getAuthenticationSession())
                .map(context.getRealm()::getClientById)
                .flatMap(client -> system(context, identity, client.getClientId()));
    }

    /** A business system that the identity can enter; whatever else was named is none. */
    private static Optional<ClientModel> system(
            RequiredActionContext context, @Nullable ActingIdentity identity, @Nullable String clientId) {
        ClientModel client = clientId == null ? null : context.getRealm().getClientByClientId(clientId);
        if (client == null || identity == null || !client.isEnabled()) {
            return Optional.empty();
        }
        return context.getSession()
                .getProvider(UserCenterStore.class)
                .catalogue()
                .system(client)
                .filter(system -> system.accountTypes().contains(identity.type()))
                .map(system -> client);
    }

    private static void showSystems(RequiredActionContext context, @Nullable ActingIdentity identity) {
        List<Map<String, Object>> cards = new ArrayList<>();
        if (identity != null) {
            Opening opening = new Opening(context.getSession());
            UserCenterStore store = context.getSession().getProvider(UserCenterStore.class);
            boolean leadsOn = Onward.isOpen(context);
            Map<String, Set<String>> held = store.grants().all(context.getRealm(), identity.holder());
            for (BusinessSystem system : opening.systems(identity.type())) {
                ClientModel client = context.getRealm().getClientById(system.id());
                Set<String> heldThere = held.getOrDefault(system.id(), Set.of());
                cards.add(Map.of(
                        "id", system.clientId(),
                        "name", system.name().in(BusinessPages.chinese(context)),
                        "category", system.category(),
                        "opened", heldThere.size(),
                        "open", opening.hasOffers(client, identity, heldThere),
                        "entry", leadsOn && system.entry() != null));
            }
        }
        context.challenge(context.form()
                .setAttribute("systems", cards)
                .setAttribute("member", identity == null)
                .createForm(SYSTEMS_TEMPLATE));
    }

    private static void showRoles(
            RequiredActionContext context,
            ActingIdentity identity,
            ClientModel client,
            Set<String> ticked,
            List<FormMessage> errors) {
        List<Opening.Offer> offers = new Opening(context.getSession()).offers(client, identity);
        if (offers.isEmpty()) {
            showSystems(context, identity);
        } else {
            Set<String> shown =
                    errors.isEmpty() ? TickedRoles.names(context.getAuthenticationSession(), client, offers) : ticked;
            context.challenge(BusinessPages.ofAction(context, client).open(identity, offers, shown, errors));
        }
    }

    @Override
    protected void submit(RequiredActionContext context, MultivaluedMap<String, String> form) {
        String action = form.getFirst(ACTION);
        ActingIdentity identity = identity(context).orElse(null);
        ClientModel client = system(context, identity, form.getFirst(SYSTEM)).orElse(null);
        ClientModel entered = system(context, identity, form.getFirst(ENTER)).orElse(null);
        if ("leave".equals(action)) {
            // Not everybody has come by kc_action: to the others it would be shown for ever.
            context.getAuthenticationSession().removeRequiredAction(ID);
            context.cancel();
        } else if (entered != null) {
            Optional<Onward> way = Onward.to(context, entered);
            way.ifPresentOrElse(onward -> enter(context, onward), () -> showSystems(context, identity));
        } else if ("done".equals(action)) {
            context.success();
        } else if (identity == null || client == null || "systems".equals(action)) {
            TickedRoles.forget(context.getAuthenticationSession());
            showSystems(context, identity);
        } else if ("upgrade".equals(action)) {
            upgrade(context, identity, client, form.get(BusinessGate.ROLE));
        } else if ("open".equals(action)) {
            open(context, identity, client, form.get(BusinessGate.ROLE));
        } else {
            showRoles(context, identity, client, Set.of(), List.of());
        }
    }

    /** The action is over before the browser leaves: nothing half-finished is left behind. */
    private static void enter(RequiredActionContext context, Onward onward) {
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        sitting.removeRequiredAction(ID);
        if (onward.afterLogin()) {
            onward.keep(context);
            context.success();
            return;
        }
        AuthenticationManager.setKcActionStatus(ID, RequiredActionContext.KcActionStatus.SUCCESS, sitting);
        context.getEvent().clone().success();
        context.challenge(Response.seeOther(onward.entry()).build());
    }

    /** Goes to the action that raises the level, and comes back to this one, which is not over. */
    private static void upgrade(
            RequiredActionContext context, ActingIdentity identity, ClientModel client, @Nullable List<String> roles) {
        List<Opening.Offer> offers = new Opening(context.getSession()).offers(client, identity);
        if (!BusinessPages.ofAction(context, client).offersUpgrade(identity, offers)) {
            showRoles(context, identity, client, Set.of(), List.of());
            return;
        }
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        TickedRoles.keep(sitting, client, offers, roles == null ? Set.of() : new HashSet<>(roles));
        OnwardAction.UPGRADE.follow(sitting);
        context.challenge(AuthenticationManager.redirectToRequiredActions(
                context.getSession(), context.getRealm(), sitting, context.getUriInfo(), OnwardAction.UPGRADE.id()));
    }

    private static void open(
            RequiredActionContext context, ActingIdentity identity, ClientModel client, @Nullable List<String> roles) {
        Set<String> chosen = roles == null ? Set.of() : new HashSet<>(roles);
        Opening.Result result =
                new Opening(context.getSession()).open(client, identity, chosen, BusinessGate.deed(context));
        if (result == Opening.Result.OPENED) {
            TickedRoles.forget(context.getAuthenticationSession());
            context.challenge(BusinessPages.ofAction(context, client).opened(identity, chosen.size()));
        } else {
            showRoles(
                    context,
                    identity,
                    client,
                    chosen,
                    List.of(new FormMessage(BusinessGate.ROLE, BusinessGate.error(result, chosen))));
        }
    }
}
