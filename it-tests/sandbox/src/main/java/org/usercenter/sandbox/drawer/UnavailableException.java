package org.usercenter.sandbox.drawer;

/** A tool that the simulated keys need is missing or fails; the message says which. */
public final class UnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnavailableException(String message) {
        super(message);
    }
}
