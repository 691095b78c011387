package org.usercenter.auth.realname.enterprise;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.realname.PersonRealName;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewCause;
import org.usercenter.storage.realname.ReviewState;

/** What an authority's answer about an enterprise makes of its real-name level. */
public final class EnterpriseRealName {

    /** Way of a level that an authority has confirmed by all four elements. */
    public static final String WAY_FOUR_ELEMENTS = "four-elements";

    private EnterpriseRealName() {}

    /**
     * Level 2, for as long as the licence is valid; its last day still counts.
     *
     * @param evidence as the authority's match carries it
     * @param lastDay last day of the term of operation, in China; null: no end
     */
    public static RealNameChange verified(String evidence, @Nullable LocalDate lastDay, Instant at) {
        Instant end = RealNameChange.endOf(lastDay);
        return new RealNameChange(RealNameLevel.VERIFIED, WAY_FOUR_ELEMENTS, evidence, at, end, ReviewState.NONE);
    }

    /** Level 1, and what is still to be done. */
    public static RealNameChange declared(ReviewState review, Instant at) {
        return PersonRealName.declared(review, at);
    }

    /** Level 1, of which operators decide. */
    public static RealNameChange reviewed(ReviewCause cause, Instant at) {
        return PersonRealName.reviewed(cause, at);
    }
}
