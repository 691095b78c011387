package org.usercenter.storage.enterprise;

/** The realm lacks something that its definition holds: the definition must be imported again. */
public final class RealmIncompleteException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * Names what is missing.
     *
     * @param what e.g. {@code role uc-owner}
     */
    public RealmIncompleteException(String realm, String what) {
        super("Realm " + realm + " has no " + what + ": import the realm's definition again");
    }
}
