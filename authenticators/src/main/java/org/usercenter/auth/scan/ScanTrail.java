package org.usercenter.auth.scan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Errors;
import org.keycloak.models.UserModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.journal.JournalEntry;

/** What a scan leaves in Keycloak's events and in the journal: never a name or a number of anybody. */
final class ScanTrail {
    /** That an enterprise's holder was proved to be there, and as whom. */
    static final String JOURNAL_ACTION = "login.prove";

    private static final String REASON = "reason";
    private static final String NOT_YOURS = "not-yours";
    /** Who acted for the enterprise: the legal representative or a handler. */
    private static final List<String> HOLDER = List.of("role", "authorisation");

    private final AuthenticationFlowContext context;
    private final String way;

    ScanTrail(AuthenticationFlowContext context, String way) {
        this.context = context;
        this.way = way;
    }

    /** The event gets its details; it is sent at the end of the login. */
    void proved(ScanOutcome.Proved proved) {
        context.getEvent().detail("way", way);
        facts(proved).forEach(context.getEvent()::detail);
    }

    /** Sends the event of a proof that does not serve. */
    void refused(ScanOutcome.Refused refused) {
        context.getEvent().detail("way", way).detail(REASON, refused.reason());
        context.getEvent().error(Errors.INVALID_USER_CREDENTIALS);
    }

    /** A login is being confirmed, and the enterprise that was proved is somebody else's or nobody's. */
    void anotherAccount(ScanOutcome.Proved proved, @Nullable UserModel owner) {
        UserModel confirming = context.getUser();
        context.getEvent().user(confirming).detail(REASON, NOT_YOURS);
        context.getEvent().error(Errors.DIFFERENT_USER_AUTHENTICATING);
        Map<String, String> details = facts(proved);
        details.put(REASON, NOT_YOURS);
        store().journal().recordApart(context.getRealm(), entry(confirming, owner, "refused", details));
    }

    /** The main account is logged in. */
    void loggedIn(ScanOutcome.Proved proved, UserModel owner) {
        store().journal().record(context.getRealm(), entry(owner, owner, "success", facts(proved)));
    }

    private static Map<String, String> facts(ScanOutcome.Proved proved) {
        Map<String, String> facts = new TreeMap<>(Map.of(
                "certificate", proved.fingerprint(),
                "vendor", proved.vendorId()));
        for (String fact : HOLDER) {
            String value = proved.identity().evidence().getOrDefault(fact, "");
            if (!value.isEmpty()) {
                facts.put(fact, value);
            }
        }
        return facts;
    }

    private JournalEntry entry(
            @Nullable UserModel actor, @Nullable UserModel subject, String outcome, Map<String, String> details) {
        return new JournalEntry(
                JOURNAL_ACTION,
                actor == null ? null : actor.getId(),
                subject == null ? null : subject.getId(),
                outcome,
                way,
                context.getConnection().getRemoteAddr(),
                details);
    }

    private UserCenterStore store() {
        return context.getSession().getProvider(UserCenterStore.class);
    }
}
