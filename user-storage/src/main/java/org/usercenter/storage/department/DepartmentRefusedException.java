package org.usercenter.storage.department;

/** A change of the tree that is not made. Nothing has been written. */
public final class DepartmentRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** A sibling has the name. */
        NAME_TAKEN("name-taken"),
        /** It would be deeper than {@link DepartmentStore#MAX_DEPTH}. */
        TOO_DEEP("too-deep"),
        /** It would stand below itself. */
        INTO_ITSELF("into-itself"),
        /** It has members, or departments below. */
        NOT_EMPTY("not-empty"),
        /** There is none of that id in the enterprise: the one that is changed, the one above, or the one after it. */
        UNKNOWN("unknown-department"),
        /** Somebody else has changed it since it was read. */
        STALE("stale"),
        /** The enterprise has {@link DepartmentStore#MAX} already. */
        TOO_MANY("too-many-departments"),
        /** Whoever is in it has power over the realm; it is the realm's administrators' to change. */
        POWERFUL("powerful");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** As interfaces name it; never changes. */
        public String code() {
            return code;
        }
    }

    public DepartmentRefusedException(Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
