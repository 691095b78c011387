package org.usercenter.storage.invitation;

/** Nobody becomes a member of the enterprise at present. Nothing has been written. */
public final class SuspendedEnterpriseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SuspendedEnterpriseException() {
        super("suspended");
    }
}
