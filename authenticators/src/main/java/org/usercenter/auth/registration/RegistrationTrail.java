package org.usercenter.auth.registration;

import java.util.Map;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.journal.JournalEntry;

/** What a registration leaves in Keycloak's events and in the journal. Never anything personal but the login name. */
final class RegistrationTrail {

    private static final String PERSON = "uc-person";
    private static final String ENTERPRISE = "uc-enterprise";

    private RegistrationTrail() {}

    static void created(AuthenticationFlowContext context, RegistrationState state, String userId, String loginName) {
        register(context, state)
                .user(userId)
                .detail(Details.USERNAME, loginName)
                .success();
    }

    /**
     * A registration was refused or did not get on.
     *
     * @param reason a word for it, without anything that was typed
     */
    static void refused(AuthenticationFlowContext context, RegistrationState state, String reason) {
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
