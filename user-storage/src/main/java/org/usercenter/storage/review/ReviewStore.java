package org.usercenter.storage.review;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.desk.QueuePosition;
import org.usercenter.storage.document.DraftPlace;

/**
 * Reviews. One begins with each change of a real name that waits for operators
 * ({@link org.usercenter.storage.realname.RealNameStore#record}), and is overtaken by the next change; its materials are the
 * documents of the account.
 */
public interface ReviewStore {

    /** So long a review is kept after it was decided. */
    Duration KEPT = Duration.ofDays(365);

    Optional<Review> find(RealmModel realm, String id);

    /** So long it is waited for what was asked for; after that any operator decides by what there is. */
    Duration ANSWER_TIME = Duration.ofDays(7);

    /** The latest one of an account, whatever its state. */
    Optional<Review> latest(RealmModel realm, String userId);

    /**
     * Its holder adds what was asked for; the review waits for an operator again.
     *
     * @param userId whom it is about
     * @param words at most {@link Review#MAX_WORDS} characters; may be empty
     * @param materials belong to the account from now on
     * @return false when nothing is asked for
     */
    boolean add(RealmModel realm, String id, String userId, String words, DraftPlace materials, Deed deed);

    /**
     * Some reviews, oldest first.
     *
     * @param max 1 to 101
     */
    List<Review> queue(RealmModel realm, ReviewQuery query, @Nullable QueuePosition after, int max);
}
