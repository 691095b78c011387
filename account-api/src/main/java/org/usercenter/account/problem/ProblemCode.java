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
    /** Nobody acts for the enterprise for a time. */
    SUSPENDED(403),
    /** Operators do not do it: administrators do, in the admin console. */
    ADMINISTRATORS_ONLY(403),
    /** Only the account's holder does this, and somebody else has opened the session in his name. */
    IMPERSONATED(403),
    /** Who is logged in has proved himself too long ago for this. */
    LOGIN_TOO_OLD(403),
    /** There is no such thing, or it is none of the caller's business. */
    NOT_FOUND(404),
    /** Somebody else has done something that excludes this at the same moment. */
    CONFLICT(409),
    /** Something beside it has the name. */
    NAME_TAKEN(409),
    /** Something is in it or below it. */
    NOT_EMPTY(409),
    /** It would stand below itself. */
    INTO_ITSELF(409),
    /** It would stand too deep. */
    TOO_DEEP(409),
    /** There are as many as there can be. */
    FULL(409),
    /** The member's mobile or email is the enterprise's contact. */
    IS_CONTACT(409),
    /** It is done with internal accounts only, or with sub-accounts only. */
    OTHER_KIND(409),
    /** The account is to be deleted. */
    LEAVING(409),
    /** The account is disabled. */
    DISABLED(409),
    /** Somebody else than the enterprise has disabled the account. */
    HELD(409),
    /** The person has declined an invitation of the enterprise lately. */
    DECLINED(409),
    /** The person is a member, or invited, already. */
    INVITED_ALREADY(409),
    /** An import of the enterprise goes on. */
    IMPORT_RUNNING(409),
    /** The thing is in a state in which this is not done, e.g. another has done it already. */
    OTHER_STATE(409),
    /** An operator has proposed it already; the detail tells who, when and why. */
    PROPOSED_ALREADY(409),
    /** There is no account by what was named. */
    NO_ACCOUNT(409),
    /** The account has power over the realm. */
    PRIVILEGED(409),
    /** Whoever proposed it, or approved it first, is the same human by document or mobile. */
    SAME_HUMAN(409),
    /** Another account logs in with the new mobile. */
    MOBILE_TAKEN(409),
    /** Somebody can object to, or has objected to, another appeal for the account. */
    OTHER_APPEAL(409),
    /** The account, or the main account of the enterprise, came to its holder by an appeal that somebody can object to. */
    APPEAL_OPEN(409),
    /** It is what the account is logged in with and nothing else, which was not said to be known. */
    LAST_WAY(409),
    /** The document that a level would stand for is valid no more. */
    DOCUMENT_OVER(409),
    /** The thing was changed since it was read. */
    CHANGED(412),
    /** The content is longer than is read. */
    TOO_LARGE(413),
    /** The content is no spreadsheet that can be read. */
    NO_SPREADSHEET(422),
    /** The columns of the spreadsheet are not those of the template. */
    OTHER_COLUMNS(422),
    /** The spreadsheet has no rows below its headings. */
    NO_ROWS(422),
    /** The spreadsheet has more rows than are taken at once. */
    TOO_MANY_ROWS(422),
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
