package org.usercenter.ca.verifier.proof;

/** Bytes that are not one signed message with one signer. The message never quotes the bytes. */
public final class MalformedMessageException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedMessageException(String what) {
        super(what);
    }

    MalformedMessageException(String what, Throwable cause) {
        super(what, cause);
    }
}
