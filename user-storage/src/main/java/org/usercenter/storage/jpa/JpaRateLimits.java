package org.usercenter.storage.jpa;

import java.time.InstantSource;

import jakarta.persistence.EntityManager;

import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.crypto.BlindIndex;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

/** {@code UC_COUNTER}: one row a limit and subject, counted by a conditional update. */
final class JpaRateLimits implements RateLimits {

    /** The row can be made by another request, and purged, between two statements; not so often in a row. */
    private static final int ATTEMPTS = 5;

    private static final int MILLIS_PER_SECOND = 1000;

    private final OwnTransaction apart;
    private final BlindIndex index;
    private final InstantSource clock;

    JpaRateLimits(OwnTransaction apart, BlindIndex index, InstantSource clock) {
        this.apart = apart;
        this.index = index;
        this.clock = clock;
    }

    @Override
    public boolean tryAcquire(RealmModel realm, RateLimit limit, String subject) {
        String realmId = realm.getId();
        String id = id(realmId, limit, subject);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return apart.call(own -> count(own, id, limit) || begin(own, id, realmId, limit));
            } catch (ModelDuplicateException madeAtTheSameMoment) {
                // By another request: count on its row, in a new transaction.
            }
        }
        throw new ModelException("Limit " + limit.name() + " could not be counted");
    }

    /** Counts one on the row, if it is there and not full; begins its window anew when it has ended. */
    private boolean count(EntityManager own, String id, RateLimit limit) {
        long now = clock.millis();
        return Statements.execute(own.createQuery(
                                """
                                update UcCounter c set
                                c.uses = case when c.endsAt <= :now then 1 else c.uses + 1 end,
                                c.endsAt = case when c.endsAt <= :now then :end else c.endsAt end
                                where c.id = :id and (c.endsAt <= :now or c.uses < :max)""")
                        .setParameter("now", now)
                        .setParameter("end", now + limit.window().toMillis())
                        .setParameter("id", id)
                        .setParameter("max", limit.max()))
                > 0;
    }

    /** Makes the row with its first use; counts on one that is there by now. */
    private boolean begin(EntityManager own, String id, String realmId, RateLimit limit) {
        boolean there = !own.createQuery("select c.id from UcCounter c where c.id = :id", String.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        if (there) {
            // Full, or made since it was looked for.
            return count(own, id, limit);
        }
        Statements.execute(own.createQuery(
                        """
                        insert into UcCounter(id, realmId, name, uses, endsAt)
                        values (:id, :realm, :name, 1, :end)""")
                .setParameter("id", id)
                .setParameter("realm", realmId)
                .setParameter("name", limit.name())
                .setParameter("end", clock.millis() + limit.window().toMillis()));
        return true;
    }

    @Override
    public void giveBack(RealmModel realm, RateLimit limit, String subject) {
        apart.call(own -> Statements.execute(own.createQuery(
                        """
                        update UcCounter c set c.uses = c.uses - 1
                        where c.id = :id and c.uses > 0 and c.endsAt > :now""")
                .setParameter("id", id(realm.getId(), limit, subject))
                .setParameter("now", clock.millis())));
    }

    @Override
    public int left(RealmModel realm, RateLimit limit, String subject) {
        return apart.call(own -> own
                .createQuery("select c.uses from UcCounter c where c.id = :id and c.endsAt > :now", Integer.class)
                .setParameter("id", id(realm.getId(), limit, subject))
                .setParameter("now", clock.millis())
                .getResultList()
                .stream()
                .mapToInt(uses -> Math.max(limit.max() - uses, 0))
                .findFirst()
                .orElse(limit.max()));
    }

    @Override
    public int secondsUntilFree(RealmModel realm, RateLimit limit, String subject) {
        long now = clock.millis();
        // Apart too: the request may go on to call somebody else, and must not hold a connection meanwhile.
        return apart.call(own -> own
                .createQuery(
                        """
                        select c.endsAt from UcCounter c
                        where c.id = :id and c.uses >= :max and c.endsAt > :now""",
                        Long.class)
                .setParameter("id", id(realm.getId(), limit, subject))
                .setParameter("max", limit.max())
                .setParameter("now", now)
                .getResultList()
                .stream()
                .mapToInt(end -> secondsRoundedUp(end - now))
                .findFirst()
                .orElse(0));
    }

    private static int secondsRoundedUp(long millis) {
        return Math.toIntExact((millis + MILLIS_PER_SECOND - 1) / MILLIS_PER_SECOND);
    }

    private String id(String realmId, RateLimit limit, String subject) {
        return id(index, realmId, limit.name(), subject);
    }

    static String id(BlindIndex index, String realmId, String name, String subject) {
        return index.hash("limit:" + realmId + ":" + name, subject);
    }
}
