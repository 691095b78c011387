package org.usercenter.storage.jpa;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.appeal.Appeal;
import org.usercenter.storage.appeal.AppealLink;
import org.usercenter.storage.appeal.AppealLinks;
import org.usercenter.storage.appeal.AppealStore;

/** The links of {@code UC_APPEAL}. */
final class JpaAppealLinks implements AppealLinks {

    private static final String PASSWORD_GOOD = "a.state = 'approved' and a.linkEndsAt > :now";
    private static final String OBJECTION_GOOD = "a.state = 'approved' and a.dueAt > :now";

    private final EntityManager em;
    private final AppealStore appeals;
    private final CaseSteps steps;
    private final AppealTokens tokens;
    private final InstantSource clock;

    JpaAppealLinks(EntityManager em, AppealStore appeals, CaseSteps steps, AppealTokens tokens, InstantSource clock) {
        this.em = em;
        this.appeals = appeals;
        this.steps = steps;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Optional<String> token(RealmModel realm, String appealId, AppealLink link) {
        return id(realm, "a.id = :value and " + good(link), appealId)
                .flatMap(id -> appeals.find(realm, id))
                .map(Appeal::approvedAt)
                .map(approved -> tokens.token(realm, appealId, link, approved));
    }

    @Override
    public Optional<Target> find(RealmModel realm, @Nullable String token) {
        if (token == null || token.length() != LENGTH) {
            return Optional.empty();
        }
        String hash = tokens.hash(token);
        return target(realm, AppealLink.PASSWORD, "a.passwordLinkHash = :value", hash)
                .or(() -> target(realm, AppealLink.OBJECTION, "a.objectionLinkHash = :value", hash));
    }

    private Optional<Target> target(RealmModel realm, AppealLink link, String which, String hash) {
        return id(realm, which + " and " + good(link), hash)
                .flatMap(id -> appeals.find(realm, id))
                .map(appeal -> new Target(link, appeal));
    }

    @Override
    public boolean use(RealmModel realm, String appealId) {
        return steps.make(realm, appealId, "a.linkEndsAt = null", PASSWORD_GOOD, Map.of());
    }

    private static String good(AppealLink link) {
        return link == AppealLink.PASSWORD ? PASSWORD_GOOD : OBJECTION_GOOD;
    }

    private Optional<String> id(RealmModel realm, String condition, String value) {
        return em
                .createQuery("select a.id from UcAppeal a where a.realmId = :realm and " + condition, String.class)
                .setParameter("realm", realm.getId())
                .setParameter("value", value)
                .setParameter("now", clock.millis())
                .getResultList()
                .stream()
                .findFirst();
    }
}
