package org.usercenter.account.log;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.text.Texts;

/**
 * How a spreadsheet has the lines of a log.
 *
 * @param <V> a line
 */
interface SheetForm<V> {

    /** Of the file, without its ending. */
    String name();

    /** Has {@code sheet}, {@code more}, and {@code column.} of each column. */
    Texts texts();

    /** In their order. */
    List<String> columns();

    /** Writes a line into its row. */
    void write(V view, Cells cells);

    /** Cells of a row. */
    interface Cells {

        /** A text, unless it is null. */
        void text(int column, @Nullable String text);

        /** A moment in ISO 8601, as people read it. */
        void moment(int column, String at);
    }
}
