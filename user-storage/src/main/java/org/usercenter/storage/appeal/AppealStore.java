package org.usercenter.storage.appeal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.desk.QueuePosition;
import org.usercenter.storage.document.DocumentId;
import org.usercenter.storage.document.DraftPlace;
import org.usercenter.storage.document.StoredDocument;

/** Appeals with their materials, and what an approval leaves behind. */
public interface AppealStore {

    /** What the holder of an appeal's documents begins with; no user id has a colon. */
    String HOLDER = "appeal:";

    /** Whether documents of that holder are materials of an appeal. */
    static boolean isHolder(String ownerId) {
        return ownerId.startsWith(HOLDER);
    }

    /** How long a claimant may take to add what is asked for. */
    Duration ANSWER_TIME = Duration.ofDays(14);

    /** So long an appeal is kept after it was decided. */
    Duration KEPT = Duration.ofDays(365);

    /**
     * Submits an appeal with the materials of a place, which belong to the appeal from now on.
     *
     * @return its id
     * @throws org.keycloak.models.ModelDuplicateException when there is one with that number
     */
    String submit(RealmModel realm, NewAppeal appeal, ReceiptNumber receipt, DraftPlace materials, Deed deed);

    /** The appeal with that receipt number. */
    Optional<Appeal> findByReceipt(RealmModel realm, ReceiptNumber receipt);

    Optional<Appeal> find(RealmModel realm, String id);

    /**
     * Adds what was asked for; the appeal waits for an operator again.
     *
     * @param words at most {@link Claim#MAX_WORDS} characters
     * @return false when nothing is asked for, any more or at all
     */
    boolean add(RealmModel realm, String id, String words, DraftPlace materials, Deed deed);

    /** Materials of an appeal, latest first. */
    List<StoredDocument> materials(RealmModel realm, String id);

    /** One of the materials of an appeal. */
    Optional<StoredDocument> material(RealmModel realm, String id, DocumentId document);

    /**
     * Some appeals, oldest first.
     *
     * @param max 1 to 101
     */
    List<Appeal> queue(RealmModel realm, AppealQuery query, @Nullable QueuePosition after, int max);

    /**
     * Keeps what the account had before it went to the claimant, in the transaction that approves the appeal. What was kept
     * at an earlier approval stays.
     */
    void remember(RealmModel realm, String id, FormerAccess former);

    /** What the account had before; empty when the appeal was not approved. */
    Optional<FormerAccess> former(RealmModel realm, String id);

    /**
     * Whether contacts, keys, manager and helpers of the account may not be changed now, nor the account be deleted: somebody can
     * still object to an appeal that gave the account to its claimant, or has.
     *
     * @param besides id of an appeal that does not count; null: all count
     */
    boolean holds(RealmModel realm, String userId, @Nullable String besides);

    /** Whether it may turn out that the account is another's: an appeal for it waits for an answer, or can be objected to. */
    boolean contests(RealmModel realm, String userId);
}
