package org.usercenter.account.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.usercenter.account.text.Texts;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.imports.MemberImports;

/**
 * The empty sheet that is filled in (导入模板): headings, an example that is left out when it is sent back, and a second sheet with
 * hints. All cells are texts: a sheet would otherwise round numbers of documents.
 */
final class ImportTemplate {

    private static final String TEXT = "@";
    private static final String GREY = "808080";
    private static final String LIGHT = "E7EEF8";
    private static final int HINT_WIDTH = 100;
    private static final int HINTS = 8;

    private final boolean chinese;
    private final Texts texts;

    ImportTemplate(boolean chinese) {
        this.chinese = chinese;
        this.texts = ImportColumn.texts(chinese);
    }

    /** Whether a login name is that of the example, in either language. */
    static boolean isExample(String loginName) {
        return Stream.of(true, false)
                .map(chinese -> ImportColumn.texts(chinese).get("example"))
                .anyMatch(loginName::startsWith);
    }

    /** Writes it. */
    void write(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "user-center", "1.0")) {
            Worksheet sheet = book.newWorksheet(texts.get("sheet"));
            Worksheet hints = book.newWorksheet(texts.get("hints"));
            int row = hints(hints);
            rows(sheet);
            List<String> types = Arrays.stream(DocumentType.values())
                    .map(type -> texts.get("document." + type.code()))
                    .toList();
            for (int i = 0; i < types.size(); i++) {
                hints.value(row + i, 0, types.get(i));
            }
            int column = ImportColumn.DOCUMENT_TYPE.ordinal();
            sheet.range(1, column, MemberImports.MAX_ROWS + 1, column)
                    .validateWithListByFormula(
                            "'" + texts.get("hints") + "'!$A$" + (row + 1) + ":$A$" + (row + types.size()));
            hints.finish();
            sheet.finish();
        }
    }

    private void rows(Worksheet sheet) {
        ImportColumn[] columns = ImportColumn.values();
        int last = columns.length - 1;
        sheet.range(0, 0, MemberImports.MAX_ROWS + 1, last).style().format(TEXT).set();
        for (ImportColumn column : columns) {
            int place = column.ordinal();
            sheet.width(place, column.width());
            sheet.value(0, place, column.heading(chinese) + (column.isNeeded() ? " *" : ""));
            sheet.value(1, place, texts.get("example." + column.field()));
        }
        sheet.range(0, 0, 0, last).style().bold().fillColor(LIGHT).format(TEXT).set();
        sheet.range(1, 0, 1, last).style().italic().fontColor(GREY).format(TEXT).set();
        sheet.freezePane(0, 1);
    }

    /** Returns the next free row. */
    private int hints(Worksheet sheet) {
        sheet.width(0, HINT_WIDTH);
        for (int hint = 1; hint <= HINTS; hint++) {
            sheet.value(hint - 1, 0, texts.get("hint." + hint, MemberImports.MAX_ROWS));
        }
        return HINTS;
    }
}
