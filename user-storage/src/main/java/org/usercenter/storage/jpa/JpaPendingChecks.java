package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.realname.PendingCheck;
import org.usercenter.storage.realname.PendingChecks;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameStore;

/** {@code UC_REAL_NAME.CHECK_AT}, which only the entry has that is the latest of its user and waits. */
final class JpaPendingChecks implements PendingChecks {

    private final EntityManager em;
    private final RealNameStore realNames;
    private final InstantSource clock;

    JpaPendingChecks(EntityManager em, RealNameStore realNames, InstantSource clock) {
        this.em = em;
        this.realNames = realNames;
        this.clock = clock;
    }

    @Override
    public List<PendingCheck> due(int max) {
        return em
                .createQuery(
                        """
                        select n.id as id, n.realmId as realm, n.userId as user, n.checks as checks
                        from UcRealName n where n.checkAt <= :now order by n.checkAt, n.id""",
                        Tuple.class)
                .setParameter("now", clock.millis())
                .setMaxResults(max)
                .getResultList()
                .stream()
                .map(row -> new PendingCheck(
                        row.get("id", Long.class),
                        row.get("realm", String.class),
                        row.get("user", String.class),
                        row.get("checks", Integer.class)))
                .toList();
    }

    @Override
    public Optional<PendingCheck> claim(PendingCheck pending, Duration pause) {
        long now = clock.millis();
        int claimed = Statements.execute(em.createQuery(
                        """
                                update UcRealName n set n.checkAt = :next, n.checks = n.checks + 1
                                where n.id = :id and n.checks = :checks and n.checkAt <= :now""")
                .setParameter("next", now + pause.toMillis())
                .setParameter("id", pending.entry())
                .setParameter("checks", pending.checks())
                .setParameter("now", now));
        return claimed == 0
                ? Optional.empty()
                : Optional.of(
                        new PendingCheck(pending.entry(), pending.realmId(), pending.userId(), pending.checks() + 1));
    }

    @Override
    public boolean complete(RealmModel realm, PendingCheck claimed, RealNameChange change) {
        int ended = Statements.execute(em.createQuery(
                        """
                                update UcRealName n set n.checkAt = null
                                where n.id = :id and n.realmId = :realm and n.userId = :user
                                and n.checks = :checks and n.checkAt is not null""")
                .setParameter("id", claimed.entry())
                .setParameter("realm", realm.getId())
                .setParameter("user", claimed.userId())
                .setParameter("checks", claimed.checks()));
        if (ended == 0) {
            return false;
        }
        realNames.record(realm, claimed.userId(), change);
        return true;
    }
}
