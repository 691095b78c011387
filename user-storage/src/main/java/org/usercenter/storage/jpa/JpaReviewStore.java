package org.usercenter.storage.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.util.JsonSerialization;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.desk.QueuePosition;
import org.usercenter.storage.document.DocumentStore;
import org.usercenter.storage.document.DraftPlace;
import org.usercenter.storage.realname.ReviewCause;
import org.usercenter.storage.review.Review;
import org.usercenter.storage.review.ReviewProgress;
import org.usercenter.storage.review.ReviewQuery;
import org.usercenter.storage.review.ReviewStore;

/** {@code UC_REVIEW}. */
final class JpaReviewStore implements ReviewStore {

    private static final String ADD = "review.add";
    private static final String OF_ENTERPRISE =
            "exists (select 1 from UcEnterprise e where e.realmId = a.realmId and e.userId = a.userId)";
    private static final String SELECT =
            """
            select a.id as id, a.state as state, a.userId as userId, a.cause as cause, a.wordsSealed as words,
            a.answerSealed as answer, a.operatorId as operator, a.submittedAt as submittedAt, a.changedAt as changedAt,
            case when %s then 1 else 0 end as enterprise
            from UcReview a where a.realmId = :realm"""
                    .formatted(OF_ENTERPRISE);

    private final EntityManager em;
    private final Sealing sealing;
    private final DocumentStore documents;
    private final CaseSteps steps;

    JpaReviewStore(EntityManager em, Sealing sealing, DocumentStore documents, CaseSteps steps) {
        this.em = em;
        this.sealing = sealing;
        this.documents = documents;
        this.steps = steps;
    }

    @Override
    public Optional<Review> find(RealmModel realm, String id) {
        return one(realm, select(realm, " and a.id = :id").setParameter("id", id));
    }

    @Override
    public Optional<Review> latest(RealmModel realm, String userId) {
        return one(
                realm,
                select(realm, " and a.userId = :user order by a.submittedAt desc, a.endsAt desc nulls first")
                        .setParameter("user", userId)
                        .setMaxResults(1));
    }

    @Override
    public boolean add(RealmModel realm, String id, String userId, String words, DraftPlace materials, Deed deed) {
        if (words.length() > Review.MAX_WORDS) {
            throw new IllegalArgumentException("At most " + Review.MAX_WORDS + " characters are written at a time");
        }
        boolean asked = steps.make(
                realm,
                id,
                "a.state = 'submitted', a.operatorId = null",
                "a.state = 'needs-more' and a.userId = :user",
                Map.of("user", userId));
        if (!asked) {
            return false;
        }
        if (!words.isBlank()) {
            // After the step, which holds the row: nobody else adds at the same moment.
            List<String> all = new ArrayList<>(find(realm, id).orElseThrow().words());
            all.add(words);
            Statements.execute(em.createQuery("update UcReview a set a.wordsSealed = :words where a.id = :id")
                    .setParameter("words", sealing.seal(json(all), realm.getId(), Sealing.REVIEW_WORDS, id))
                    .setParameter("id", id));
        }
        int sent = documents.assign(realm, materials, userId);
        steps.record(realm, ADD, id, deed, Map.of("materials", Integer.toString(sent)));
        return true;
    }

    @Override
    public List<Review> queue(RealmModel realm, ReviewQuery asked, @Nullable QueuePosition after, int max) {
        QueueSelection which = new QueueSelection()
                .states(asked.states().stream().map(ReviewProgress::code).toList())
                .before(asked.before());
        AccountType type = asked.type();
        if (type != null) {
            which.and(type == AccountType.ENTERPRISE ? OF_ENTERPRISE : "not " + OF_ENTERPRISE);
        }
        return which.page(condition -> select(realm, condition), after, max).stream()
                .map(row -> review(realm, row))
                .toList();
    }

    private TypedQuery<Tuple> select(RealmModel realm, String further) {
        return em.createQuery(SELECT + further, Tuple.class).setParameter("realm", realm.getId());
    }

    private Optional<Review> one(RealmModel realm, TypedQuery<Tuple> query) {
        return query.getResultList().stream().map(row -> review(realm, row)).findFirst();
    }

    private Review review(RealmModel realm, Tuple row) {
        String id = row.get("id", String.class);
        String words = sealing.openNullable(row.get("words", String.class), realm.getId(), Sealing.REVIEW_WORDS, id);
        return new Review(
                id,
                ReviewProgress.of(row.get("state", String.class)),
                row.get("userId", String.class),
                row.get("enterprise", Integer.class) == 1 ? AccountType.ENTERPRISE : AccountType.PERSON,
                ReviewCause.ofCode(row.get("cause", String.class)).orElse(null),
                words == null ? List.of() : words(words),
                sealing.openNullable(row.get("answer", String.class), realm.getId(), Sealing.REVIEW_ANSWER, id),
                row.get("operator", String.class),
                Instant.ofEpochMilli(row.get("submittedAt", Long.class)),
                Instant.ofEpochMilli(row.get("changedAt", Long.class)));
    }

    private static String json(List<String> words) {
        try {
            return JsonSerialization.writeValueAsString(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String json) {
        try {
            return List.of(JsonSerialization.readValue(json, String[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
