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
import org.usercenter.account.text.Texts;
import org.usercenter.storage.login.LoginQuery;

/**
 * The login log as a spreadsheet, written while it is read. At most {@value #MOST} lines, the latest; the last one says
 * when there are more. Cells are texts, never formulas, and stand where they are written: nothing is kept in memory.
 */
final class LoginsSheet {
    /** Read at once. */
    static final int ROWS = 500;

    static final int MOST = 100_000;

    /** Where the product is used. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> COLUMNS =
            List.of("at", "loginName", "result", "reason", "way", "system", "ip", "device");

    private final Source source;
    private final LoginQuery first;
    private final Texts texts;

    LoginsSheet(Source source, LoginQuery first, boolean chinese) {
        this.source = source;
        this.first = first;
        this.texts = new Texts(LoginsSheet.class, "logins", chinese);
    }

    /** Where lines come from. */
    interface Source {

        /** The next lines; null: there are no more. */
        @Nullable
        Lines read(LoginQuery query);
    }

    /** Some of them; at least one. */
    record Lines(List<LoginView> views, LoginQuery.Position last) {}

    /** Writes all of it. */
    void write(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "user-center", "1.0")) {
            Worksheet sheet = book.newWorksheet(texts.get("sheet"));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.inlineString(0, column, texts.get("column." + COLUMNS.get(column)));
            }
            int row = 1;
            LoginQuery query = first;
            for (Lines lines = source.read(query); lines != null; lines = row > MOST ? null : source.read(query)) {
                for (LoginView view : lines.views()) {
                    write(sheet, row++, view);
                }
                sheet.flush();
                query = query.after(lines.last());
            }
            if (row > MOST && source.read(query) != null) {
                sheet.inlineString(row, 0, texts.get("more"));
            }
            sheet.finish();
        }
    }

    private void write(Worksheet sheet, int row, LoginView view) {
        text(sheet, row, 0, TIME.format(Instant.parse(view.at()).atZone(ZONE)));
        text(sheet, row, 1, view.loginName());
        text(sheet, row, 2, texts.get(view.success() ? "success" : "failure"));
        text(sheet, row, 3, view.success() ? null : texts.getOr("reason." + view.reason(), texts.get("reason.other")));
        text(sheet, row, 4, view.way() == null ? null : texts.getOr("way." + view.way(), view.way()));
        text(sheet, row, 5, view.system());
        text(sheet, row, 6, view.ip());
        text(sheet, row, 7, view.device());
    }

    private static void text(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text != null) {
            sheet.inlineString(row, column, text);
        }
    }
}
