package org.usercenter.auth.business;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.flow.OnwardAction;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.BusinessRole;
import org.usercenter.storage.business.GrantRequest;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.realname.RealNameStanding;

/** Pages of the gate. */
final class BusinessPages {
    private static final String OPEN_TEMPLATE = "uc-business-open.ftl";
    private static final String OPENED_TEMPLATE = "uc-business-opened.ftl";
    private static final String STOP_TEMPLATE = "uc-business-stop.ftl";
    private static final int COUNTDOWN_SECONDS = 5;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final RequiredActionContext context;
    private final ClientModel client;
    private final boolean atGate;

    private BusinessPages(RequiredActionContext context, ClientModel client, boolean atGate) {
        this.context = context;
        this.client = client;
        this.atGate = atGate;
    }

    /** Of the client that the login is for. */
    static BusinessPages ofGate(RequiredActionContext context) {
        return new BusinessPages(context, context.getAuthenticationSession().getClient(), true);
    }

    /** Of another client, from the account's own pages. */
    static BusinessPages ofAction(RequiredActionContext context, ClientModel client) {
        return new BusinessPages(context, client, false);
    }

    /** What the client of the login is called. */
    static String systemName(RequiredActionContext context) {
        return systemName(context, context.getAuthenticationSession().getClient());
    }

    private static String systemName(RequiredActionContext context, ClientModel client) {
        return context.getSession()
                .getProvider(UserCenterStore.class)
                .catalogue()
                .system(client)
                .map(system -> system.name().in(chinese(context)))
                .orElse(client.getClientId());
    }

    /** Whether the page is in Chinese. */
    static boolean chinese(RequiredActionContext context) {
        return Locale.CHINESE
                .getLanguage()
                .equals(context.getSession()
                        .getContext()
                        .resolveLocale(context.getUser())
                        .getLanguage());
    }

    /** Where roles are chosen. */
    Response open(ActingIdentity identity, List<Opening.Offer> offers, Set<String> ticked, List<FormMessage> errors) {
        LoginFormsProvider page = page(identity);
        errors.forEach(page::addError);
        List<Map<String, Object>> cards = new ArrayList<>();
        offers.forEach(
                offer -> cards.add(card(offer, ticked.contains(offer.role().name()) || offers.size() == 1)));
        return page.setAttribute("roles", cards)
                .setAttribute("upgrade", offersUpgrade(identity, offers))
                .createForm(OPEN_TEMPLATE);
    }

    /** Whether there is a role for which the level has to be raised first, by whoever sees the page. */
    boolean offersUpgrade(ActingIdentity identity, List<Opening.Offer> offers) {
        return offers.stream().anyMatch(offer -> !offer.levelReached()) && canUpgrade(identity);
    }

    private Map<String, Object> card(Opening.Offer offer, boolean ticked) {
        BusinessRole role = offer.role();
        String description = role.description().in(chinese(context));
        return Map.of(
                "name",
                role.name(),
                "title",
                description.isEmpty() ? role.name() : description,
                "level",
                role.level().value(),
                "reached",
                offer.levelReached(),
                "ways",
                role.ways() == null ? List.of() : codes(role.ways()),
                "particulars",
                !role.particulars().isEmpty(),
                "ticked",
                ticked);
    }

    /** That it is done; goes on by itself. */
    Response opened(ActingIdentity identity, int roles) {
        return page(identity)
                .setAttribute("seconds", COUNTDOWN_SECONDS)
                .setAttribute("count", roles)
                .setAttribute("entry", atGate || Onward.to(context, client).isPresent())
                .createForm(OPENED_TEMPLATE);
    }

    /** A member without a role: asks, or sees that he has asked. */
    Response noRole(ActingIdentity identity, @Nullable GrantRequest request) {
        String state = request == null ? "ask" : request.declined() ? "declined" : "asked";
        return stop(identity, "no-role").setAttribute("request", state).createForm(STOP_TEMPLATE);
    }

    /** Also says when the level that would do has lapsed, if one has. */
    Response levelTooLow(Verdict.LevelTooLow verdict) {
        LoginFormsProvider page = stop(verdict.acting(), "level")
                .setAttribute("reached", verdict.reached().value())
                .setAttribute("needed", verdict.needed().value())
                .setAttribute("upgrade", canUpgrade(verdict.acting()));
        RealNameStanding.Lapsed lapsed = context.getSession()
                .getProvider(UserCenterStore.class)
                .realNames()
                .standing(context.getRealm(), verdict.acting().levelAccountId())
                .lapsed();
        if (lapsed != null && lapsed.level().reaches(verdict.needed())) {
            page.setAttribute("lapsed", lapsed.level().value())
                    .setAttribute(
                            "lapsedAt", lapsed.at().atZone(CHINA).toLocalDate().toString());
        }
        return page.createForm(STOP_TEMPLATE);
    }

    /** A member cannot raise the level of the enterprise. */
    boolean canUpgrade(ActingIdentity identity) {
        return identity.levelAccountId().equals(context.getUser().getId())
                && OnwardAction.UPGRADE.isOffered(context.getSession());
    }

    Response wayNotAccepted(Verdict.WayNotAccepted verdict) {
        return stop(verdict.acting(), "way")
                .setAttribute("acceptedWays", codes(verdict.accepted()))
                .createForm(STOP_TEMPLATE);
    }

    Response refused(@Nullable ActingIdentity identity, String reason) {
        return stop(identity, reason).createForm(STOP_TEMPLATE);
    }

    private LoginFormsProvider stop(@Nullable ActingIdentity identity, String reason) {
        return page(identity).setAttribute("reason", reason);
    }

    private LoginFormsProvider page(@Nullable ActingIdentity identity) {
        Membership membership = identity == null ? null : identity.membership();
        return context.form()
                .setAttribute("systemName", systemName(context, client))
                .setAttribute("systemId", client.getClientId())
                .setAttribute("atGate", atGate)
                .setAttribute(
                        "accountType", identity == null ? "" : identity.type().code())
                .setAttribute(
                        "actingName",
                        membership == null
                                ? context.getUser().getUsername()
                                : membership.name().value())
                .setAttribute("otherIdentity", atGate && ActAs.hasChoice(context));
    }

    private static List<String> codes(Set<LoginWay> ways) {
        return ways.stream().sorted().map(LoginWay::code).toList();
    }
}
