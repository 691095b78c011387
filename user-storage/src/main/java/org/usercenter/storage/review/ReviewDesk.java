package org.usercenter.storage.review;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.desk.Desk;

/** Who may bring a review from one state into the next. Whom it is about is told of every answer. */
public interface ReviewDesk extends Desk {

    /** Way of a level that operators gave. */
    String WAY = "review";

    /**
     * The operator who has taken a review finds that what was declared is right: in the same transaction the account is
     * {@link org.usercenter.storage.realname.RealNameLevel#VERIFIED}, for as long as its document is valid.
     *
     * @return false when this operator has not taken it, or it is about the operator's own account
     */
    boolean approve(RealmModel realm, String id, Deed deed);
}
