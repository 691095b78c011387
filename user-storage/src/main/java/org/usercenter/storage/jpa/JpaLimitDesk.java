package org.usercenter.storage.jpa;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.crypto.BlindIndex;
import org.usercenter.storage.limit.LiftableLimit;
import org.usercenter.storage.limit.LimitDesk;

/** {@code UC_COUNTER} of one account. */
record JpaLimitDesk(EntityManager em, BlindIndex index, InstantSource clock) implements LimitDesk {

    @Override
    public List<Counted> of(RealmModel realm, String userId, @Nullable String mobile) {
        Map<String, LiftableLimit> rows = rows(realm, userId, mobile);
        return em
                .createQuery(
                        """
                        select c.id as id, c.uses as uses, c.endsAt as end from UcCounter c
                        where c.id in :ids and c.uses > 0 and c.endsAt > :now""",
                        Tuple.class)
                .setParameter("ids", rows.keySet())
                .setParameter("now", clock.millis())
                .getResultList()
                .stream()
                .map(row -> new Counted(
                        Objects.requireNonNull(rows.get(row.get("id", String.class))),
                        row.get("uses", Integer.class),
                        Instant.ofEpochMilli(row.get("end", Long.class))))
                .sorted(Comparator.comparing(Counted::limit))
                .toList();
    }

    @Override
    public int lift(RealmModel realm, String userId, @Nullable String mobile) {
        return Statements.execute(em.createQuery("delete from UcCounter c where c.id in :ids")
                .setParameter("ids", rows(realm, userId, mobile).keySet()));
    }

    private Map<String, LiftableLimit> rows(RealmModel realm, String userId, @Nullable String mobile) {
        Map<String, LiftableLimit> rows = new HashMap<>();
        for (LiftableLimit limit : LiftableLimit.values()) {
            String subject = limit.of() == LiftableLimit.Of.ACCOUNT ? userId : mobile;
            if (subject != null) {
                rows.put(JpaRateLimits.id(index, realm.getId(), limit.limit(), subject), limit);
            }
        }
        return rows;
    }
}
