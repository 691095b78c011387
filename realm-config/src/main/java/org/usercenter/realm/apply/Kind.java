package org.usercenter.realm.apply;

/** What a realm consists of, in the order in which it is changed: what others name comes before them. */
enum Kind {
    CLIENT_SCOPE("client scope"),
    CLIENT("client"),
    /** Of a client or a client scope. */
    MAPPER("protocol mapper"),
    DEFAULT_SCOPE("default client scope"),
    REALM_ROLE("role"),
    CLIENT_ROLE("client role"),
    SCOPE_MAPPING("scope of a client"),
    GROUP("group"),
    USER_PROFILE("user profile"),
    COMPONENT("component"),
    FLOW("flow"),
    STEP("step"),
    IDENTITY_PROVIDER("identity provider"),
    IDENTITY_MAPPER("mapper of an identity provider"),
    REQUIRED_ACTION("required action"),
    CLIENT_PROFILE("client profile"),
    CLIENT_POLICY("client policy"),
    REALM("realm");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /**
     * Whether one that a newer version has no more is taken away: nothing of users or sessions hangs on it. Clients, roles,
     * groups, keys and flows stay, and are named; a subflow goes with the step that holds it.
     */
    boolean removable() {
        return this == STEP || this == REQUIRED_ACTION || this == MAPPER;
    }

    /** Whether the server keeps an attribute that an update does not name, and takes away one that is named without a value. */
    boolean keepsUnnamedAttributes() {
        return this == CLIENT || this == CLIENT_SCOPE;
    }

    @Override
    public String toString() {
        return label;
    }
}
