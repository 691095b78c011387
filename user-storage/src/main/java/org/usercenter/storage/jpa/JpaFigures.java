package org.usercenter.storage.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.appeal.AppealState;
import org.usercenter.storage.figure.Figure;
import org.usercenter.storage.figure.Figures;
import org.usercenter.storage.figure.Open;
import org.usercenter.storage.review.ReviewProgress;

/** {@code UC_FIGURE}, and what is open of {@code UC_APPEAL} and {@code UC_REVIEW}. */
record JpaFigures(EntityManager em, CountedFigures counted) implements Figures {

    private static final String DAYS =
            " from UcFigure f where f.realmId = :realm and f.countedOn >= :from and f.countedOn <= :to";

    @Override
    public OfRealm of(RealmModel realm) {
        return counted.of(realm);
    }

    @Override
    public List<Daily> daily(RealmModel realm, LocalDate from, LocalDate to) {
        return rows(
                        """
                        select f.countedOn as day, f.figure as figure, f.subject as subject,
                        sum(case when f.result = :success then f.times else 0 end) as succeeded,
                        sum(case when f.result = :success then 0 else f.times end) as failed"""
                                + DAYS
                                + """
                                 and f.figure <> :proof group by f.countedOn, f.figure, f.subject
                                order by f.countedOn, f.figure, f.subject""",
                        realm,
                        from,
                        to)
                .setParameter("success", Figure.SUCCESS)
                .setParameter("proof", Figure.REGISTRATION_PROOF.code())
                .getResultList()
                .stream()
                .flatMap(row -> figure(row).stream()
                        .map(figure -> new Daily(
                                LocalDate.parse(row.get("day", String.class)),
                                figure,
                                row.get("subject", String.class),
                                number(row, "succeeded"),
                                number(row, "failed"))))
                .toList();
    }

    @Override
    public List<Total> totals(RealmModel realm, LocalDate from, LocalDate to) {
        return rows(
                        "select f.figure as figure, f.subject as subject, f.result as result, sum(f.times) as times"
                                + DAYS
                                + " group by f.figure, f.subject, f.result order by f.figure, f.subject, f.result",
                        realm,
                        from,
                        to)
                .getResultList()
                .stream()
                .flatMap(row -> figure(row).stream()
                        .map(figure -> new Total(
                                figure,
                                row.get("subject", String.class),
                                row.get("result", String.class),
                                number(row, "times"))))
                .toList();
    }

    private TypedQuery<Tuple> rows(String query, RealmModel realm, LocalDate from, LocalDate to) {
        return em.createQuery(query, Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("from", from.toString())
                .setParameter("to", to.toString());
    }

    /** Empty: written by a newer version. */
    private static Optional<Figure> figure(Tuple row) {
        String code = row.get("figure", String.class);
        return Arrays.stream(Figure.values())
                .filter(figure -> figure.code().equals(code))
                .findFirst();
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }

    @Override
    public Open openAppeals(RealmModel realm) {
        return open(
                "UcAppeal",
                realm,
                AppealState.OPEN.stream().map(AppealState::code).toList());
    }

    @Override
    public Open openReviews(RealmModel realm) {
        return open(
                "UcReview",
                realm,
                ReviewProgress.OPEN.stream().map(ReviewProgress::code).toList());
    }

    private Open open(String entity, RealmModel realm, List<String> states) {
        Tuple row = em.createQuery(
                        "select count(c) as number, min(c.submittedAt) as oldest from " + entity
                                + " c where c.realmId = :realm and c.state in :states",
                        Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("states", states)
                .getSingleResult();
        Long oldest = row.get("oldest", Long.class);
        return new Open(number(row, "number"), oldest == null ? null : Instant.ofEpochMilli(oldest));
    }
}
