package org.usercenter.auth.registration;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.auth.registration.RegistrationDraft.Created;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.figure.Figure;
import org.usercenter.storage.figure.Figures;
import org.usercenter.storage.journal.JournalEntry;

/** What a registration leaves in Keycloak's events and in the journal. Never anything personal but the login name. */
final class RegistrationTrail {

    private static final String PERSON = "uc-person";
    private static final String ENTERPRISE = "uc-enterprise";
    private static final String DECLARED = "declared";

    private RegistrationTrail() {}

    /** @param proof null: what was declared is proved by nothing but the check of an authority, if that */
    static void created(
            AuthenticationFlowContext context,
            RegistrationState state,
            Created created,
            @Nullable VerifiedIdentity proof) {
        Figures.OfRealm figures = figures(context);
        figures.count(Figure.REGISTRATION, kind(state), Figure.SUCCESS);
        figures.count(
                Figure.REGISTRATION_PROOF, proof == null ? DECLARED : way(proof), String.valueOf(created.level()));
        register(context, state)
                .user(created.userId())
                .detail(Details.USERNAME, created.loginName())
                .success();
    }

    /**
     * A registration was refused or did not get on.
     *
     * @param reason a word for it, without anything that was typed
     */
    static void refused(AuthenticationFlowContext context, RegistrationState state, String reason) {
        figures(context).count(Figure.REGISTRATION, kind(state), reason);
        register(context, state).detail(Details.REASON, reason).error(Errors.INVALID_REGISTRATION);
        context.getSession()
                .getProvider(UserCenterStore.class)
                .journal()
                .recordApart(
                        context.getRealm(),
                        new JournalEntry(
                                PersonCreation.JOURNAL_ACTION,
                                null,
                                null,
                                "refused",
                                PersonCreation.WAY,
                                context.getConnection().getRemoteAddr(),
                                Map.of("reason", reason)));
    }

    private static Figures.OfRealm figures(AuthenticationFlowContext context) {
        return context.getSession().getProvider(UserCenterStore.class).figures().of(context.getRealm());
    }

    private static String kind(RegistrationState state) {
        return (state.isEnterprise() ? AccountType.ENTERPRISE : AccountType.PERSON).code();
    }

    private static String way(VerifiedIdentity proof) {
        return LoginWay.of(proof.way()).map(LoginWay::code).orElse(proof.way());
    }

    /** The login that follows a registration; Keycloak fills in the rest and sends it when it succeeds. */
    static void login(AuthenticationFlowContext context) {
        // A new event knows neither client nor where the browser goes next.
        EventBuilder event = context.newEvent()
                .event(EventType.LOGIN)
                .client(context.getAuthenticationSession().getClient())
                .detail(Details.REDIRECT_URI, context.getAuthenticationSession().getRedirectUri())
                .detail(Details.AUTH_METHOD, context.getAuthenticationSession().getProtocol());
        String type = context.getAuthenticationSession().getAuthNote(Details.AUTH_TYPE);
        if (type != null) {
            event.detail(Details.AUTH_TYPE, type);
        }
    }

    private static EventBuilder register(AuthenticationFlowContext context, RegistrationState state) {
        return context.getEvent()
                .clone()
                .event(EventType.REGISTER)
                .client(context.getAuthenticationSession().getClient())
                .detail(Details.REGISTER_METHOD, method(state));
    }

    /** The kind of account, for Keycloak's events. */
    static String method(RegistrationState state) {
        return state.isEnterprise() ? ENTERPRISE : PERSON;
    }
}
