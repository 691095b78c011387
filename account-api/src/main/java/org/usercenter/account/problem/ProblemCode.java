package org.usercenter.account.problem;

import java.util.Locale;

/** Why a request is not done (问题类型). Its text is {@code problem.<code>} of the bundle {@code problems}. */
public enum ProblemCode {
    /** The body is no JSON of the form that is asked for. */
    BAD_BODY(400),
    /** The cursor is not one that a page gave, or another list's. */
    BAD_CURSOR(400),
    /** A parameter of the address or a header has another form. */
    BAD_PARAMETER(400),
    /** No token, or none of the account pages. */
    NOT_AUTHENTICATED(401),
    /** The caller's part in the enterprise does not allow it. */
    FORBIDDEN(403),
    /** There is no such thing, or it is none of the caller's business. */
    NOT_FOUND(404),
    /** Somebody else has done something that excludes this at the same moment. */
    CONFLICT(409),
    /** The thing was changed since it was read. */
    CHANGED(412),
    /** Fields have values that cannot be taken. */
    INVALID(422),
    /** A proof has to be shown for this change, on the pages of the flow. */
    NEEDS_PROOF(422),
    /** The idempotency key was used for another request. */
    KEY_REUSED(422),
    /** The request does not say which state it changes. */
    PRECONDITION_REQUIRED(428),
    /** Too many requests. */
    TOO_MANY(429),
    /** A fault of the server; its log has the id. */
    FAULT(500);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Name in answers and of the text; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
