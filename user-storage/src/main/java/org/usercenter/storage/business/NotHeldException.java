package org.usercenter.storage.business;

/** A member was to get a role that the enterprise itself does not hold. */
public final class NotHeldException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Names the role by its id. */
    public NotHeldException(String roleId) {
        super("The enterprise does not hold the role " + roleId);
    }
}
