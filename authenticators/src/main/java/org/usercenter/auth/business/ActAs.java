package org.usercenter.auth.business;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.HttpMethod;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.TokenUtil;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.BusinessSystem;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.enterprise.Standing;

/**
 * Asks who has a choice as whom he acts in a business system (身份选择): himself, or a member of one of his enterprises.
 * Asked once for each system and session, and again when that no longer is so; on demand by {@code kc_action=uc-act-as} and
 * by {@code prompt=select_account}.
 */
final class ActAs implements RequiredActionProvider {
    static final String ID = "uc-act-as";
    /** Sent by the page: {@link ActingIdentity#value}. */
    static final String IDENTITY = "identity";

    private static final String TEMPLATE = "uc-act-as.ftl";
    private static final String ASKED_NOTE = "uc.acting.asked";

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        Entry entry = Entry.of(context.getSession(), sitting);
        Verdict verdict = Gate.of(context.getSession()).check(entry);
        if (entry.acting() == null) {
            // Otherwise a tab that is left open would carry what the session knew then over what is chosen later.
            verdict.identity().ifPresent(identity -> remember(sitting, identity));
        }
        if (verdict instanceof Verdict.Choose || isAsked(sitting)) {
            sitting.addRequiredAction(ID);
        }
    }

    /** Also what needed no choice, so that it stays when there is one later. */
    private static void remember(AuthenticationSessionModel sitting, ActingIdentity identity) {
        sitting.setUserSessionNote(Entry.actingNote(sitting.getClient()), identity.value());
    }

    private static boolean isAsked(AuthenticationSessionModel sitting) {
        return sitting.getAuthNote(ASKED_NOTE) == null
                && TokenUtil.hasPrompt(
                        sitting.getClientNote(OIDCLoginProtocol.PROMPT_PARAM),
                        OIDCLoginProtocol.PROMPT_VALUE_SELECT_ACCOUNT);
    }

    /** Without it nobody can choose. */
    static boolean isEnabled(RealmModel realm) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(ID);
        return action != null && action.isEnabled();
    }

    /** Shown the next time that the login goes on, whatever was chosen before. */
    static void askAgain(AuthenticationSessionModel sitting) {
        sitting.addRequiredAction(ID);
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        List<ActingIdentity> options = options(context);
        Entry entry = Entry.of(context.getSession(), context.getAuthenticationSession());
        boolean lost = isLost(options, entry.acting());
        if (options.isEmpty() || (options.size() == 1 && !lost)) {
            // Nothing to choose, or no more: the gate says what to do.
            done(context);
            return;
        }
        context.challenge(context.form()
                .setAttribute("lost", lost)
                .setAttribute("systemName", BusinessPages.systemName(context))
                .setAttribute(
                        "identities",
                        options.stream().map(option -> card(option, entry)).toList())
                .createForm(TEMPLATE));
    }

    /** Whether the identity that was chosen before can be chosen no more. */
    private static boolean isLost(List<ActingIdentity> options, @Nullable String chosen) {
        return chosen != null
                && options.stream().noneMatch(option -> option.value().equals(chosen));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        String chosen = HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())
                ? context.getHttpRequest().getDecodedFormParameters().getFirst(IDENTITY)
                : null;
        ActingIdentity identity = options(context).stream()
                .filter(option -> option.value().equals(chosen))
                .findFirst()
                .orElse(null);
        if (identity == null) {
            requiredActionChallenge(context);
            return;
        }
        remember(context.getAuthenticationSession(), identity);
        done(context);
    }

    private static void done(RequiredActionContext context) {
        context.getAuthenticationSession().setAuthNote(ASKED_NOTE, String.valueOf(true));
        context.success();
    }

    /** Whether there is more than one to choose from. */
    static boolean hasChoice(RequiredActionContext context) {
        return options(context).size() > 1;
    }

    /** Read anew: what the page showed may no longer be so. */
    private static List<ActingIdentity> options(RequiredActionContext context) {
        UserCenterStore store = context.getSession().getProvider(UserCenterStore.class);
        BusinessSystem system = store.catalogue()
                .system(context.getAuthenticationSession().getClient())
                .orElse(null);
        if (system == null) {
            return List.of();
        }
        String userId = context.getUser().getId();
        Standing standing = store.memberships().standing(context.getRealm(), userId);
        return ActingIdentity.of(userId, standing).stream()
                .filter(identity -> system.accountTypes().contains(identity.type()))
                .toList();
    }

    /** One choice, for the page. */
    private static Map<String, Object> card(ActingIdentity identity, Entry entry) {
        Membership membership = identity.membership();
        return Map.of(
                "value", identity.value(),
                "role", membership == null ? "self" : membership.role().groupName(),
                "name",
                        membership == null
                                ? entry.user().getUsername()
                                : membership.name().value(),
                "number", membership == null ? "" : membership.uscc().value(),
                "chosen", identity.value().equals(entry.acting()));
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
