package org.usercenter.storage.realname;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Why operators decide about a real name: what the authority answered, or why it was not asked. */
public enum ReviewCause {
    /** The authority has no record. */
    NO_RECORD("no-record"),
    /** It does not cover such a document or organisation. */
    NOT_COVERED("not-covered"),
    /** By its record the enterprise is out of business. */
    NOT_IN_BUSINESS("not-in-business"),
    /** It knows the number with something else. */
    MISMATCH("mismatch"),
    /** It does not take what was declared for a name or number. */
    BAD_INPUT("bad-input"),
    /** It has to be asked more than is known. */
    INCOMPLETE("incomplete"),
    /** It knows name and number, but not the last day that was declared. */
    TERM("term");

    private final String code;

    ReviewCause(String code) {
        this.code = code;
    }

    /** Name in the database and on pages; never changes. At most 32 characters. */
    public String code() {
        return code;
    }

    /** Empty when there is none. */
    public static Optional<ReviewCause> ofCode(@Nullable String code) {
        return Arrays.stream(values()).filter(cause -> cause.code.equals(code)).findFirst();
    }
}
