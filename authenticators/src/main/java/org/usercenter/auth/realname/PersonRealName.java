package org.usercenter.auth.realname;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewCause;
import org.usercenter.storage.realname.ReviewState;

/** What an authority's answer about a natural person makes of the real-name level. */
public final class PersonRealName {

    /** Way of a level that rests on the person's word. */
    public static final String WAY_DECLARED = "declared";

    /**
     * The same where the last day of a document or a term of operation is on that word too, of which no authority knows:
     * a level that an authority gave would end when its owner likes.
     */
    public static final String WAY_DECLARED_TERM = "declared-term";

    /** Way of a level that an authority has confirmed by name and number. */
    public static final String WAY_TWO_ELEMENTS = "two-elements";

    private PersonRealName() {}

    /**
     * Level 2, for as long as the document is valid: an expired one proves nothing any more; its last day still counts.
     *
     * @param evidence as the authority's match carries it
     * @param lastDay last day on which the document is valid, in China; null: no end
     */
    public static RealNameChange verified(String evidence, @Nullable LocalDate lastDay, Instant at) {
        Instant end = RealNameChange.endOf(lastDay);
        return new RealNameChange(RealNameLevel.VERIFIED, WAY_TWO_ELEMENTS, evidence, at, end, ReviewState.NONE);
    }

    /** Level 1, and what is still to be done. */
    public static RealNameChange declared(ReviewState review, Instant at) {
        return new RealNameChange(RealNameLevel.REGISTERED, WAY_DECLARED, "", at, null, review);
    }

    /** Level 1, of which operators decide. */
    public static RealNameChange reviewed(ReviewCause cause, Instant at) {
        return new RealNameChange(RealNameLevel.REGISTERED, WAY_DECLARED, "", at, null, ReviewState.REVIEW, cause);
    }
}
