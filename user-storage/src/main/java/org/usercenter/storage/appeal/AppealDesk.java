package org.usercenter.storage.appeal;

import java.time.Duration;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.desk.Desk;

/**
 * Who may bring an appeal from one state into the next. What waits after an objection can be asked about too; what another one
 * has approved first is taken like what he has taken.
 */
public interface AppealDesk extends Desk {

    /** So long the former contact may object to an approval. */
    Duration OBJECTION_TIME = Duration.ofDays(3);

    /** So long the link is good by which the claimant sets a password. */
    Duration LINK_TIME = Duration.ofDays(1);

    /** What became of an approval. */
    enum Approval {
        /** Nothing: the appeal is in another state, or not this operator's to approve. */
        REFUSED,
        /** Another operator has to approve it too. */
        ONCE,
        /** The claimant has the account. */
        FINAL
    }

    /**
     * An operator approves an appeal that he has taken, or that another one has approved first. Nobody can object to an
     * approval that answers an objection.
     *
     * @param fourEyes whether two operators have to
     */
    Approval approve(RealmModel realm, String id, boolean fourEyes, Deed deed);

    /**
     * An operator who has not approved it sends an appeal back into the queue that another one has.
     *
     * @return false when there is no such approval
     */
    boolean sendBack(RealmModel realm, String id, Deed deed);

    /**
     * The former contact objects to an approval; the appeal waits for an operator again, and its link is void.
     *
     * @return false when it is too late, or was done before
     */
    boolean object(RealmModel realm, String id, Deed deed);

    /** Notes whether the objection has disabled the account: only what was disabled by it is enabled with its decision. */
    void setFrozen(RealmModel realm, String id, boolean frozen);

    /**
     * The account went to whoever proved its number, which is more than any appeal: in that transaction nobody can object to
     * an earlier approval any more, its link is void and what it would give back forgotten; an approval that waits for
     * another operator is asked for anew.
     *
     * @param deed of the one who proved it
     */
    void overtake(RealmModel realm, String userId, Deed deed);
}
