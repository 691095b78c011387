package org.usercenter.account.log;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.account.region.IpRegionProvider;
import org.usercenter.account.text.SystemNames;
import org.usercenter.account.text.Texts;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.journal.JournalLine;

/**
 * Shows lines of the business log: to an enterprise those of its people by name, to an account its own. Nobody learns
 * which operator did something, or from where; nor an account which one of an enterprise.
 */
public final class DeedViews {
    /** Outcomes of what came about. */
    private static final Set<String> GOOD = Set.of("success", "allowed");

    private final Texts texts;
    private final Texts logins;
    private final DeedFacts facts;
    private final IpRegionProvider regions;
    private final EnterpriseStore enterprises;
    private final RealmModel realm;
    private final Map<String, Optional<String>> names = new HashMap<>();
    private final @Nullable Reader self;

    /**
     * For one request.
     *
     * @param self whose own log it is; null: an enterprise's
     */
    public DeedViews(KeycloakSession session, RealmModel realm, boolean chinese, @Nullable Reader self) {
        this.texts = new Texts(DeedViews.class, "deeds", chinese);
        this.logins = new Texts(DeedViews.class, "logins", chinese);
        this.facts = new DeedFacts(texts, realm, new SystemNames(session, realm, chinese));
        this.realm = realm;
        this.enterprises = session.getProvider(UserCenterStore.class).enterprises();
        this.regions = session.getProvider(IpRegionProvider.class);
        this.self = self;
    }

    /** As it is shown. */
    public DeedView view(JournalLine line) {
        JournalEntry entry = line.entry();
        boolean known = self == null ? line.actorName() != null : self.userId().equals(entry.actorId());
        boolean success = GOOD.contains(entry.outcome());
        return new DeedView(
                String.valueOf(line.id()),
                line.at().toString(),
                entry.action(),
                texts.getOr("action." + entry.action(), texts.get("action-other")),
                actor(line),
                subject(line),
                success,
                texts.getOr("outcome." + entry.outcome(), texts.get("outcome-other")),
                known ? way(entry.way()).orElse(null) : null,
                known ? entry.ip() : null,
                known ? regions.region(entry.ip()).orElse(null) : null,
                facts.of(entry.details()));
    }

    private String actor(JournalLine line) {
        String id = line.entry().actorId();
        if (id == null) {
            return texts.get("actor.system");
        }
        if (self != null) {
            return self.userId().equals(id)
                    ? self.loginName()
                    : line.actorName() == null ? texts.get("actor.platform") : enterprise(line);
        }
        if (line.actorName() != null) {
            return line.actorName();
        }
        String himself = line.subjectName();
        return himself != null && id.equals(line.entry().subjectId()) ? himself : texts.get("actor.platform");
    }

    /** By its name now, if it is still there. */
    private String enterprise(JournalLine line) {
        return names.computeIfAbsent(String.valueOf(line.entry().groupId()), group -> enterprises
                        .findByGroup(realm, group)
                        .map(found -> found.particulars().name().value()))
                .orElse(texts.get("actor.enterprise"));
    }

    private @Nullable String subject(JournalLine line) {
        String id = line.entry().subjectId();
        if (self != null && self.userId().equals(id)) {
            return self.loginName();
        }
        if (line.subjectName() != null) {
            return line.subjectName();
        }
        return id != null && id.equals(line.entry().groupId()) ? texts.get("subject.enterprise") : null;
    }

    private Optional<String> way(@Nullable String way) {
        String key = "way." + LoginWay.of(way).map(LoginWay::code).orElse(String.valueOf(way));
        return Optional.of(texts.getOr(key, logins.getOr(key, ""))).filter(text -> !text.isEmpty());
    }
}
