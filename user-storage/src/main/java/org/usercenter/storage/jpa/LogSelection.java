package org.usercenter.storage.jpa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.log.LogRange;

/** A query for lines of a log, the entity {@code l}, latest first, as far back as {@link ReadableSince} lets. */
final class LogSelection {
    private final EntityManager em;
    private final LogRange range;
    private final String at;
    private final StringBuilder text;
    private final Map<String, Object> given = new LinkedHashMap<>();

    /**
     * For the lines of a realm in the range, whosever they are.
     *
     * @param select up to the conditions
     * @param at property with the moment in epoch milliseconds
     */
    LogSelection(EntityManager em, String select, RealmModel realm, LogRange range, String at) {
        this.em = em;
        this.range = range;
        this.at = "l." + at;
        this.text = new StringBuilder(select).append(" where l.realmId = :realm");
        given.put("realm", realm.getId());
        where(this.at + " >= :since", "since", ReadableSince.of(em, realm, range.of()));
    }

    /** Narrows it by a condition with the parameter of that name, unless its value is null. */
    LogSelection where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            text.append(" and ").append(condition);
            given.put(name, value);
        }
        return this;
    }

    /** At most as many as the range has. */
    List<Tuple> rows() {
        where(
                at + " >= :from",
                "from",
                range.from() == null ? null : range.from().toEpochMilli());
        where(
                at + " < :until",
                "until",
                range.until() == null ? null : range.until().toEpochMilli());
        LogRange.Position after = range.after();
        if (after != null) {
            where(at + " <= :at", "at", after.at().toEpochMilli());
            where("(" + at + " < :at or l.id < :id)", "id", after.id());
        }
        text.append(" order by ").append(at).append(" desc, l.id desc");
        TypedQuery<Tuple> asked = em.createQuery(text.toString(), Tuple.class).setMaxResults(range.rows());
        given.forEach(asked::setParameter);
        return asked.getResultList();
    }
}
