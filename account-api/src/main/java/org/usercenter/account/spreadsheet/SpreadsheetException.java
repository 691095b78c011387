package org.usercenter.account.spreadsheet;

/** A content is no spreadsheet, or a larger one than is read. */
public final class SpreadsheetException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    SpreadsheetException(String message, boolean tooLarge) {
        super(message);
        this.tooLarge = tooLarge;
    }

    /** It may well be one, but has too many rows or unpacks to too much. */
    public boolean isTooLarge() {
        return tooLarge;
    }
}
