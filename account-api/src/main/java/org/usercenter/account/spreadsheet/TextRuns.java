package org.usercenter.account.spreadsheet;

/** A text that may be in pieces of different looks; how it is pronounced, which East Asian sheets can have beside it, is no part of it. */
final class TextRuns {

    /** Characters that any program writes into one cell. */
    private static final int MAX_TEXT = 32_767;

    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean phonetic;

    void begin(String name) {
        if (name.equals("rPh")) {
            phonetic = true;
        }
        inText = name.equals("t") && !phonetic;
    }

    void end(String name) {
        if (name.equals("rPh")) {
            phonetic = false;
        }
        inText = false;
    }

    void text(String piece) {
        if (inText) {
            text.append(piece);
        }
    }

    /** What has come together; begins anew. */
    String take() {
        String whole = text.toString();
        text.setLength(0);
        return whole;
    }

    /**
     * A text without spaces around.
     *
     * @throws SpreadsheetException when it is longer than any cell can be
     */
    static String bounded(String text) throws SpreadsheetException {
        if (text.length() > MAX_TEXT) {
            throw new SpreadsheetException("a text of more than " + MAX_TEXT + " characters", false);
        }
        return text.strip();
    }
}
