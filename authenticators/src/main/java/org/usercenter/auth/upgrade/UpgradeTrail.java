package org.usercenter.auth.upgrade;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.journal.JournalEntry;

/** What an upgrade leaves in Keycloak's events and in the journal: never a name or a number of anybody. */
final class UpgradeTrail {
    private static final String REASON = "reason";

    /** Ends of a code or a limit, which say nothing of anybody. */
    private static final Set<String> EVENT_ONLY = Set.of("stale", "limit", "challenge-stale");

    /** Of the evidence. */
    private static final List<String> FACTS =
            List.of("fingerprint", "vendor", "role", "authorisation", "request", "similarity", "consent", "consentAt");

    private final RequiredActionContext context;
    private final String way;

    /** @param way empty: none was chosen */
    UpgradeTrail(RequiredActionContext context, String way) {
        this.context = context;
        this.way = way;
    }

    static Map<String, String> facts(VerifiedIdentity proof) {
        Map<String, String> facts = new TreeMap<>();
        FACTS.forEach(fact -> {
            String value = proof.evidence().getOrDefault(fact, "");
            if (!value.isEmpty()) {
                facts.put(fact, value);
            }
        });
        return facts;
    }

    /** A proof does not serve, or proves nothing. */
    void refused(String reason, @Nullable VerifiedIdentity proof) {
        event().event(EventType.CUSTOM_REQUIRED_ACTION_ERROR)
                .detail(REASON, reason)
                .error(reason);
        if (EVENT_ONLY.contains(reason)) {
            return;
        }
        Map<String, String> details = proof == null ? new TreeMap<>() : facts(proof);
        details.put(REASON, reason);
        journal(LevelUpgrade.JOURNAL_ACTION, "refused", details);
    }

    /** The level is raised; the journal has it already. */
    void upgraded(VerifiedIdentity proof) {
        event().event(EventType.CUSTOM_REQUIRED_ACTION)
                .detail("level", String.valueOf(proof.level().value()))
                .success();
    }

    private EventBuilder event() {
        EventBuilder event = context.getEvent().clone().detail("action", RealNameUpgrade.ID);
        return way.isEmpty() ? event : event.detail("way", way);
    }

    private void journal(String action, String outcome, Map<String, String> details) {
        String userId = context.getUser().getId();
        context.getSession()
                .getProvider(UserCenterStore.class)
                .journal()
                .recordApart(
                        context.getRealm(),
                        new JournalEntry(
                                action,
                                userId,
                                userId,
                                outcome,
                                way.isEmpty() ? null : way,
                                context.getConnection().getRemoteAddr(),
                                details));
    }
}
