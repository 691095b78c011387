package org.usercenter.storage.jpa;

import java.time.InstantSource;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;
import org.usercenter.storage.review.ReviewStore;

/** {@code UC_REVIEW} as the real name of an account changes: a review ends with the next change, and some begin one. */
record ReviewRows(EntityManager em, InstantSource clock) {

    /** In the transaction of the change. An operator who decides at the same moment decides before it, or not at all. */
    void follow(RealmModel realm, String userId, RealNameChange change) {
        Statements.execute(em.createQuery(
                        """
                        update UcReview a set a.state = 'overtaken', a.changedAt = :now, a.endsAt = :end
                        where a.realmId = :realm and a.userId = :user and a.state in ('submitted', 'taken', 'needs-more')""")
                .setParameter("now", clock.millis())
                .setParameter("end", clock.instant().plus(ReviewStore.KEPT).toEpochMilli())
                .setParameter("realm", realm.getId())
                .setParameter("user", userId));
        if (change.review() == ReviewState.REVIEW && change.level() == RealNameLevel.REGISTERED) {
            begin(realm, userId, change);
        }
    }

    private void begin(RealmModel realm, String userId, RealNameChange change) {
        Statements.execute(em.createQuery(
                        """
                        insert into UcReview(id, realmId, userId, state, cause, rounds, submittedAt, changedAt)
                        values (:id, :realm, :user, 'submitted', :cause, 0, :now, :now)""")
                .setParameter("id", UUID.randomUUID().toString())
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setParameter(
                        "cause", change.cause() == null ? null : change.cause().code())
                .setParameter("now", clock.millis()));
    }
}
