package org.usercenter.storage.document.content;

/** The server reads as many files as it can; the same file can be sent again in some seconds. */
public final class BusyException extends Exception {

    private static final long serialVersionUID = 1L;

    BusyException() {
        super("All memory for reading files is in use");
    }
}
