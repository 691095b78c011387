package org.usercenter.auth.legacy;

import java.util.Map;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.journal.JournalEntry;

/** What a try leaves in Keycloak's events and in the journal. Nothing that was typed. */
final class LegacyTrail {
    private static final String ACTION = "legacy.prove";

    private LegacyTrail() {}

    /** @param reason a word for it */
    static void refused(AuthenticationFlowContext context, String reason) {
        context.getEvent()
                .clone()
                .event(EventType.REGISTER)
                .client(context.getAuthenticationSession().getClient())
                .detail(Details.REGISTER_METHOD, LegacyIdentity.WAY)
                .detail(Details.REASON, reason)
                .error(Errors.INVALID_REGISTRATION);
        context.getSession()
                .getProvider(UserCenterStore.class)
                .journal()
                .recordApart(
                        context.getRealm(),
                        new JournalEntry(
                                ACTION,
                                null,
                                null,
                                "refused",
                                LegacyIdentity.WAY,
                                context.getConnection().getRemoteAddr(),
                                Map.of("reason", reason)));
    }
}
