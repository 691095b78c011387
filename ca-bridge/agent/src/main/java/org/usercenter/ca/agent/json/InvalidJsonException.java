package org.usercenter.ca.agent.json;

/** The input is not the JSON that was expected. The message names the place, never the value. */
public final class InvalidJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    public InvalidJsonException(String message) {
        super(message);
    }
}
