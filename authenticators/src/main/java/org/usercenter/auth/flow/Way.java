package org.usercenter.auth.flow;

/** A way of logging in, as the templates see it: one tab. */
public final class Way {
    private final String id;
    private final Kind kind;
    private final String authExecId;
    private final String displayNameKey;
    private final boolean selected;

    /** What stands behind a tab. */
    enum Kind {
        /** An execution of the login flow, shown on our page. */
        EXECUTION,
        /** An identity provider, a link to elsewhere. */
        IDP
    }

    Way(String id, Kind kind, String authExecId, String displayNameKey, boolean selected) {
        this.id = id;
        this.kind = kind;
        this.authExecId = authExecId;
        this.displayNameKey = displayNameKey;
        this.selected = selected;
    }

    /** Authenticator id, or alias of the identity provider. */
    public String getId() {
        return id;
    }

    /** {@code execution} or {@code idp}. */
    public String getKind() {
        return kind == Kind.EXECUTION ? "execution" : "idp";
    }

    /** Value to post as {@code authenticationExecution}; empty for an identity provider. */
    public String getAuthExecId() {
        return authExecId;
    }

    /** Message key of the label; for an identity provider the label itself, which {@code msg()} passes through. */
    public String getDisplayNameKey() {
        return displayNameKey;
    }

    /** Whether this is the tab being shown. */
    public boolean isSelected() {
        return selected;
    }

    boolean isExecution() {
        return kind == Kind.EXECUTION;
    }

    @Override
    public String toString() {
        return getKind() + " " + id;
    }
}
