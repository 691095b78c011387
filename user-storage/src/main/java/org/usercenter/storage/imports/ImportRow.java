package org.usercenter.storage.imports;

/**
 * A row of an import.
 *
 * @param number where it stands in the list
 * @param content empty when the row is done
 * @param errors codes of what is wrong with it, 1,000 characters at most; empty: nothing
 */
public record ImportRow(int number, String content, String errors) {

    /** Longest {@link #errors}. */
    public static final int MAX_ERRORS = 1000;

    /** Without anything personal. */
    @Override
    public String toString() {
        return "ImportRow[" + number + ", " + errors + "]";
    }
}
