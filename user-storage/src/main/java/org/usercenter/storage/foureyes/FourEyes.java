package org.usercenter.storage.foureyes;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.business.Deed;

/**
 * What no operator does alone (四眼原则): one proposes it with a reason, another one agrees within a time. What follows is done
 * either with the consent, in its transaction, or by the one who proposed it, once. Each step is one conditional update: of
 * any number of operators that try at the same moment, one succeeds. Every step is written into the journal. Whether
 * somebody is an operator, and has nothing to do with the subject, is for the caller to know; a proposal about an operator's
 * own account is decided by others only.
 */
public interface FourEyes {

    /** So long another operator can decide. */
    Duration DECISION_TIME = Duration.ofDays(1);

    /** So long a consent can be used by the one who asked for it. */
    Duration USE_TIME = Duration.ofHours(8);

    /** So long it is told what became of a proposal; the journal keeps longer. */
    Duration KEPT = Duration.ofDays(90);

    /** More of a kind about one subject are not told of. */
    int MAX_OF_SUBJECT = 100;

    /**
     * Proposes something, unless the same stands already and can still come true: that one stays as it is. Of any number
     * that propose it at the same moment one does.
     *
     * @param byAnybody whether another operator's is as good as an own one
     * @param deed its actor is the operator, here and below
     * @return what stands now: the new one, or the earlier one with a reason and perhaps a proposer of its own
     * @throws org.keycloak.models.ModelDuplicateException when another transaction proposes it at the same
     *     moment, and the database cannot tell of it
     */
    Proposal propose(RealmModel realm, NewProposal wanted, boolean byAnybody, Deed deed);

    /**
     * An operator who has not proposed it, and whose account it is not about, agrees.
     *
     * @param carriedOut whether it is done with the consent, in this transaction, so that nothing is left to be used
     * @return false when it does not wait for that operator's decision
     */
    boolean approve(RealmModel realm, String id, boolean carriedOut, Deed deed);

    /**
     * An operator who has not proposed it does not agree.
     *
     * @return false when it does not wait for that operator's decision
     */
    boolean refuse(RealmModel realm, String id, Deed deed);

    /**
     * The operator who proposed it takes it back.
     *
     * @return false when it is another's, or does not wait any more
     */
    boolean withdraw(RealmModel realm, String id, Deed deed);

    /**
     * The operator who proposed it uses the consent, once.
     *
     * @return false when it is another's, nobody has agreed, it was used before, or is over
     */
    boolean use(RealmModel realm, String id, Deed deed);

    /**
     * Ends all of a kind about one subject that are open, because what they were made for has changed: nobody agrees to what
     * was meant for another state.
     *
     * @param deed of whoever has changed it; without an actor, nobody is known
     * @return how many
     */
    int outdate(RealmModel realm, String kind, String subjectId, Deed deed);

    /** One of them, also after its end. */
    Optional<Proposal> find(RealmModel realm, String id);

    /**
     * Those that wait for a decision, oldest first.
     *
     * @param after the last one of the page before; null: the first page
     */
    List<Proposal> waiting(RealmModel realm, Proposal.@Nullable Position after, int rows);

    /**
     * Those of a kind about one subject that wait for a decision, oldest first; at most {@link #MAX_OF_SUBJECT}.
     *
     * @param subjectId as {@code NewProposal.subjectId()} has it
     */
    List<Proposal> waitingAbout(RealmModel realm, String kind, String subjectId);

    /**
     * What one operator has proposed, latest first.
     *
     * @param after the last one of the page before; null: the first page
     */
    List<Proposal> ofProposer(RealmModel realm, String userId, Proposal.@Nullable Position after, int rows);
}
