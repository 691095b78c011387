package org.usercenter.auth.business;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.OnwardAction;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.Deed;

/**
 * Stands in the way of a login until the {@link Gate} lets it pass, and shows what can be done about it. Every login ends
 * in its required actions: by form, single sign-on, identity provider, registration, device page or restart. No state but
 * what the gate goes by is kept, so that no reload or restart gets round it; tokens are guarded once more by
 * {@link GateExecutor}.
 */
final class BusinessGate implements RequiredActionProvider {
    static final String ID = "uc-business-gate";
    static final String ACTION = "action";
    static final String ROLE = "role";

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        if (check(context).passes()) {
            sitting.removeRequiredAction(ID);
        } else {
            sitting.addRequiredAction(ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        show(context, check(context), Set.of(), List.of());
    }

    private static Verdict check(RequiredActionContext context) {
        return Gate.of(context.getSession()).check(Entry.of(context.getSession(), context.getAuthenticationSession()));
    }

    private static void show(
            RequiredActionContext context, Verdict verdict, Set<String> ticked, List<FormMessage> errors) {
        BusinessPages pages = BusinessPages.ofGate(context);
        ClientModel client = context.getAuthenticationSession().getClient();
        Opening opening = new Opening(context.getSession());
        if (verdict.passes()) {
            context.success();
        } else if (verdict instanceof Verdict.Choose && ActAs.isEnabled(context.getRealm())) {
            // The enterprise of the choice was left in the meantime.
            ActAs.askAgain(context.getAuthenticationSession());
            context.success();
        } else if (verdict instanceof Verdict.NotOpened notOpened) {
            List<Opening.Offer> offers = opening.offers(client, notOpened.acting());
            Set<String> shown =
                    errors.isEmpty() ? TickedRoles.names(context.getAuthenticationSession(), client, offers) : ticked;
            context.challenge(pages.open(notOpened.acting(), offers, shown, errors));
        } else if (verdict instanceof Verdict.NoRole noRole) {
            context.challenge(pages.noRole(
                    noRole.acting(), opening.request(client, noRole.acting()).orElse(null)));
        } else if (verdict instanceof Verdict.LevelTooLow level) {
            context.challenge(pages.levelTooLow(level));
        } else if (verdict instanceof Verdict.WayNotAccepted way) {
            context.challenge(pages.wayNotAccepted(way));
        } else if (verdict instanceof Verdict.ParticularsMissing missing
                && CompleteProfile.canComplete(context.getRealm(), missing)) {
            // Comes before the gate, which is asked again after it.
            CompleteProfile.ask(context.getAuthenticationSession());
            context.success();
        } else {
            refuse(context, pages, verdict);
        }
    }

    private static void refuse(RequiredActionContext context, BusinessPages pages, Verdict verdict) {
        String reason = reason(verdict);
        context.getEvent()
                .clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION_ERROR)
                .detail("action", ID)
                .error("business_" + reason.replace('-', '_'));
        context.challenge(pages.refused(verdict.identity().orElse(null), reason));
    }

    private static String reason(Verdict verdict) {
        if (verdict instanceof Verdict.Suspended) {
            return "suspended";
        }
        return verdict instanceof Verdict.ParticularsMissing missing ? particulars(missing) : "not-for-this";
    }

    private static String particulars(Verdict.ParticularsMissing missing) {
        return missing.acting().type() == AccountType.MEMBER ? "particulars-member" : "particulars";
    }

    @Override
    public void processAction(RequiredActionContext context) {
        Verdict verdict = check(context);
        if (!HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            show(context, verdict, Set.of(), List.of());
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        String action = form.getFirst(ACTION);
        if ("leave".equals(action)) {
            // Tells the business system that nobody came.
            context.failure();
        } else if ("identity".equals(action) && ActAs.isEnabled(context.getRealm())) {
            ActAs.askAgain(context.getAuthenticationSession());
            context.success();
        } else if ("open".equals(action) && verdict instanceof Verdict.NotOpened notOpened) {
            open(context, notOpened, form.get(ROLE));
        } else if ("ask".equals(action) && verdict instanceof Verdict.NoRole noRole) {
            new Opening(context.getSession())
                    .ask(context.getAuthenticationSession().getClient(), noRole.acting(), deed(context));
            show(context, verdict, Set.of(), List.of());
        } else if ("upgrade".equals(action) && canUpgrade(context, verdict)) {
            keepTicked(context, verdict, form.get(ROLE));
            // Comes before the gate, which is asked again after it.
            OnwardAction.UPGRADE.follow(context.getAuthenticationSession());
            context.success();
        } else if (action != null && action.startsWith("way-") && verdict instanceof Verdict.WayNotAccepted way) {
            stepUp(context, way, action.substring("way-".length()));
        } else {
            show(context, verdict, Set.of(), List.of());
        }
    }

    /** Whether the level is what is missing, and this account can raise it. */
    private static boolean canUpgrade(RequiredActionContext context, Verdict verdict) {
        BusinessPages pages = BusinessPages.ofGate(context);
        if (verdict instanceof Verdict.NotOpened notOpened) {
            return pages.offersUpgrade(notOpened.acting(), offers(context, notOpened));
        }
        return verdict instanceof Verdict.LevelTooLow level && pages.canUpgrade(level.acting());
    }

    private static void keepTicked(RequiredActionContext context, Verdict verdict, @Nullable List<String> roles) {
        if (verdict instanceof Verdict.NotOpened notOpened) {
            AuthenticationSessionModel sitting = context.getAuthenticationSession();
            TickedRoles.keep(
                    sitting,
                    sitting.getClient(),
                    offers(context, notOpened),
                    roles == null ? Set.of() : new HashSet<>(roles));
        }
    }

    private static List<Opening.Offer> offers(RequiredActionContext context, Verdict.NotOpened notOpened) {
        return new Opening(context.getSession())
                .offers(context.getAuthenticationSession().getClient(), notOpened.acting());
    }

    private static void open(RequiredActionContext context, Verdict.NotOpened notOpened, @Nullable List<String> roles) {
        Set<String> chosen = roles == null ? Set.of() : new HashSet<>(roles);
        ClientModel client = context.getAuthenticationSession().getClient();
        Opening.Result result =
                new Opening(context.getSession()).open(client, notOpened.acting(), chosen, deed(context));
        if (result != Opening.Result.OPENED) {
            List<FormMessage> errors = new ArrayList<>();
            errors.add(new FormMessage(ROLE, error(result, chosen)));
            show(context, notOpened, chosen, errors);
            return;
        }
        Verdict now = check(context);
        if (now.passes()) {
            context.challenge(BusinessPages.ofGate(context)
                    .opened(notOpened.acting(), now.roles().size()));
        } else {
            show(context, now, Set.of(), List.of());
        }
    }

    static String error(Opening.Result result, Set<String> chosen) {
        if (chosen.isEmpty()) {
            return "uc.business.error.none";
        }
        return switch (result) {
            case HELD -> "uc.business.error.held";
            case LEVEL_TOO_LOW -> "uc.business.error.level";
            case OPENED, NOT_OFFERED -> "uc.business.error.not-offered";
        };
    }

    private static void stepUp(RequiredActionContext context, Verdict.WayNotAccepted verdict, String way) {
        StepUp.chosen(verdict, way)
                .ifPresentOrElse(
                        chosen -> context.challenge(StepUp.to(context, chosen)),
                        () -> show(context, verdict, Set.of(), List.of()));
    }

    static Deed deed(RequiredActionContext context) {
        Entry entry = Entry.of(context.getSession(), context.getAuthenticationSession());
        return new Deed(
                context.getUser().getId(),
                entry.way() == null ? null : entry.way().code(),
                context.getConnection().getRemoteAddr());
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
