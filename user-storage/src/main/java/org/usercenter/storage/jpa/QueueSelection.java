package org.usercenter.storage.jpa;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.desk.QueuePosition;

/** Which cases of a queue are read, oldest first; for one query. They are {@code a} in its conditions. */
final class QueueSelection {

    /** One more than a page has. */
    private static final int MAX_PAGE = 101;

    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    /** Only those in one of the states; none: all. */
    QueueSelection states(Collection<String> codes) {
        return codes.isEmpty() ? this : and("a.state in :states", "states", codes);
    }

    /** Only those that were submitted before; null: all. */
    QueueSelection before(@Nullable Instant moment) {
        return moment == null ? this : and("a.submittedAt < :before", "before", moment.toEpochMilli());
    }

    /** Only those with that condition, which has one parameter. */
    QueueSelection and(String condition, String parameter, Object value) {
        values.put(parameter, value);
        return and(condition);
    }

    QueueSelection and(String condition) {
        conditions.append(" and ").append(condition);
        return this;
    }

    /**
     * A page of them.
     *
     * @param select makes the query of what stands behind its last condition
     * @param max 1 to 101
     */
    List<Tuple> page(Function<String, TypedQuery<Tuple>> select, @Nullable QueuePosition after, int max) {
        if (max < 1 || max > MAX_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " cases");
        }
        String beyond = after == null ? "" : " and (a.submittedAt > :at or (a.submittedAt = :at and a.id > :last))";
        TypedQuery<Tuple> query = select.apply(conditions + beyond + " order by a.submittedAt, a.id");
        values.forEach(query::setParameter);
        if (after != null) {
            query.setParameter("at", after.submittedAt().toEpochMilli()).setParameter("last", after.id());
        }
        return query.setMaxResults(max).getResultList();
    }
}
