package org.usercenter.storage.document;

/**
 * Where a document belongs before there is an account: one tab of one browser.
 *
 * @param value e.g. {@code <root authentication session>.<tab>}; stored as a keyed hash only, since it is a secret of the
 *     browser
 */
public record DraftPlace(String value) {

    /** Tells nothing. */
    @Override
    public String toString() {
        return "DraftPlace";
    }
}
