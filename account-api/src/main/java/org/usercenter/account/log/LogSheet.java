package org.usercenter.account.log;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.usercenter.storage.log.LogRange;

/**
 * A log as a spreadsheet, written while it is read. At most {@value #MOST} lines, the latest; the last one says when there
 * are more. Cells are texts, never formulas, and stand where they are written: nothing is kept in memory.
 *
 * @param <V> a line
 */
final class LogSheet<V> {
    /** Read at once. */
    static final int ROWS = 500;

    static final int MOST = 100_000;

    /** Where the product is used. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Source<V> source;
    private final LogRange first;
    private final SheetForm<V> form;

    LogSheet(Source<V> source, LogRange first, SheetForm<V> form) {
        this.source = source;
        this.first = first;
        this.form = form;
    }

    /** Where lines come from. */
    interface Source<V> {

        /** The next lines; empty: there are no more. */
        List<ShownLog.Line<V>> read(LogRange range);
    }

    /** Writes all of it. */
    void write(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "user-center", "1.0")) {
            Worksheet sheet = book.newWorksheet(form.texts().get("sheet"));
            for (int column = 0; column < form.columns().size(); column++) {
                sheet.inlineString(
                        0, column, form.texts().get("column." + form.columns().get(column)));
            }
            int row = 1;
            LogRange range = first;
            List<ShownLog.Line<V>> lines = source.read(range);
            while (!lines.isEmpty() && row <= MOST) {
                for (ShownLog.Line<V> line : lines) {
                    form.write(line.view(), new Row(sheet, row++));
                }
                sheet.flush();
                range = range.after(lines.get(lines.size() - 1).position());
                lines = source.read(range);
            }
            if (!lines.isEmpty()) {
                sheet.inlineString(row, 0, form.texts().get("more"));
            }
            sheet.finish();
        }
    }

    private record Row(Worksheet sheet, int row) implements SheetForm.Cells {
        @Override
        public void text(int column, @Nullable String text) {
            if (text != null) {
                sheet.inlineString(row, column, text);
            }
        }

        @Override
        public void moment(int column, String at) {
            text(column, TIME.format(Instant.parse(at).atZone(ZONE)));
        }
    }
}
