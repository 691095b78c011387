package org.usercenter.storage.request;

/** The key was used for another request. */
public final class OtherRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says no more. */
    public OtherRequestException() {
        super("The key was used for another request");
    }
}
