package org.usercenter.account.log;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.text.Texts;

/**
 * How a spreadsheet has the lines of a log.
 *
 * @param <V> a line
 */
abstract class SheetForm<V> {
    private final String name;
    private final Texts texts;
    private final List<String> columns;

    /**
     * With its texts in this package.
     *
     * @param name of the file, without its ending
     * @param texts name of the texts: they have {@code sheet}, {@code more}, and {@code column.} of each column
     * @param columns in their order
     */
    SheetForm(String name, String texts, boolean chinese, List<String> columns) {
        this.name = name;
        this.texts = new Texts(SheetForm.class, texts, chinese);
        this.columns = List.copyOf(columns);
    }

    final String name() {
        return name;
    }

    final Texts texts() {
        return texts;
    }

    /** In their order. */
    final List<String> columns() {
        return columns;
    }

    /** Writes a line into its row. */
    abstract void write(V view, Cells cells);

    /** Cells of a row. */
    interface Cells {

        /** A text, unless it is null. */
        void text(int column, @Nullable String text);

        /** A moment in ISO 8601, as people read it. */
        void moment(int column, String at);
    }
}
