package org.usercenter.storage.jpa;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.realname.ExpiredDocuments;

/** {@code UC_PERSON} and {@code UC_ENTERPRISE} by the end of the document, with what counts of {@code UC_REAL_NAME}. */
final class JpaExpiredDocuments implements ExpiredDocuments {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final EntityManager em;
    private final InstantSource clock;

    JpaExpiredDocuments(EntityManager em, InstantSource clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public Page page(RealmModel realm, Kind kind, LocalDate today, @Nullable String after, int max) {
        String entity = kind == Kind.PERSON ? "UcPerson" : "UcEnterprise";
        String end = kind == Kind.PERSON ? "documentValidUntil" : "validUntil";
        List<Tuple> rows = em.createQuery(
                        """
                        select d.userId as userId, d.%1$s as lastDay, n.changedAt as reached
                        from %2$s d join UcRealName n on n.realmId = d.realmId and n.userId = d.userId
                        where d.realmId = :realm and d.%1$s < :today and d.userId > :after and n.level > 1
                        and (n.expiresAt is null or n.expiresAt > :now)
                        and not exists (select 1 from UcRealName later where later.realmId = n.realmId
                        and later.userId = n.userId and later.id > n.id
                        and (later.expiresAt is null or later.expiresAt > :now))
                        order by d.userId"""
                                .formatted(end, entity),
                        Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("today", today)
                .setParameter("after", after == null ? "" : after)
                .setParameter("now", clock.millis())
                .setMaxResults(max)
                .getResultList();
        List<String> found = rows.stream()
                .filter(JpaExpiredDocuments::wasReachedBefore)
                .map(row -> row.get("userId", String.class))
                .toList();
        return new Page(found, rows.size() < max ? null : rows.get(max - 1).get("userId", String.class));
    }

    private static boolean wasReachedBefore(Tuple row) {
        return row.get("reached", Long.class)
                < row.get("lastDay", LocalDate.class)
                        .plusDays(1)
                        .atStartOfDay(CHINA)
                        .toInstant()
                        .toEpochMilli();
    }
}
