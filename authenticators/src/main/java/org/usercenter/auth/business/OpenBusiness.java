package org.usercenter.auth.business;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.BusinessSystem;

/**
 * Opens business from the account's own pages (开通其他业务, A11): choose a system, choose its roles, go there.
 * {@code kc_action=uc-open-business}, or {@code uc-open-business:<client id>} for one system. A member asks the main account
 * at the gate of the system instead.
 */
final class OpenBusiness implements RequiredActionProvider {
    static final String ID = "uc-open-business";
    static final String ACTION = "action";
    /** Sent by the pages: client id of the system. */
    static final String SYSTEM = "system";

    private static final String SYSTEMS_TEMPLATE = "uc-open-business.ftl";

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // Nobody has to open anything here.
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        ActingIdentity identity = identity(context).orElse(null);
        ClientModel named = system(context, identity, parameter(context)).orElse(null);
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
            Map<String, Set<String>> held = store.grants().all(context.getRealm(), identity.holder());
            for (BusinessSystem system : opening.systems(identity.type())) {
                ClientModel client = context.getRealm().getClientById(system.id());
                cards.add(Map.of(
                        "id", system.clientId(),
                        "name", system.name(),
                        "category", system.category(),
                        "opened", held.getOrDefault(system.id(), Set.of()).size(),
                        "open", !opening.offers(client, identity).isEmpty(),
                        "entry", system.entry() == null ? "" : system.entry().toString()));
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
            context.challenge(BusinessPages.ofAction(context, client).open(identity, offers, ticked, errors));
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (!HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            requiredActionChallenge(context);
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        String action = form.getFirst(ACTION);
        ActingIdentity identity = identity(context).orElse(null);
        ClientModel client = system(context, identity, form.getFirst(SYSTEM)).orElse(null);
        if ("leave".equals(action)) {
            context.cancel();
        } else if ("done".equals(action)) {
            context.success();
        } else if (identity == null || client == null || "systems".equals(action)) {
            showSystems(context, identity);
        } else if ("open".equals(action)) {
            open(context, identity, client, form.get(BusinessGate.ROLE));
        } else {
            showRoles(context, identity, client, Set.of(), List.of());
        }
    }

    private static void open(
            RequiredActionContext context, ActingIdentity identity, ClientModel client, @Nullable List<String> roles) {
        Set<String> chosen = roles == null ? Set.of() : new HashSet<>(roles);
        Opening.Result result =
                new Opening(context.getSession()).open(client, identity, chosen, BusinessGate.deed(context));
        if (result == Opening.Result.OPENED) {
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

    @Override
    public void close() {
        // Holds nothing.
    }
}
