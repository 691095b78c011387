package org.usercenter.account.imports;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.usercenter.account.member.NewMember;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.account.spreadsheet.Spreadsheet;
import org.usercenter.account.spreadsheet.SpreadsheetException;
import org.usercenter.storage.imports.MemberImports;
import org.usercenter.storage.imports.NewImport.NewRow;

/** Reads the rows of a sheet, and what of them is wrong by itself: what others have is looked for later. */
final class ImportSheet {

    private static final int MAX_CELL = 255;
    private static final int MAX_HEADING = 32;
    /** Headings and example, besides the rows. */
    private static final int FURTHER_ROWS = 2;

    private final Map<Integer, ImportColumn> columns = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    private ImportSheet() {}

    /**
     * Reads it.
     *
     * @throws Refusal when it cannot be read, has other columns or too many rows
     */
    static List<NewRow> read(byte[] content) {
        List<Spreadsheet.Row> rows = rows(content);
        ImportSheet sheet = new ImportSheet();
        if (!rows.isEmpty()) {
            sheet.headings(rows.get(0));
        }
        List<NewRow> read = rows.stream()
                .skip(1)
                .filter(row -> !sheet.isExample(row))
                .map(sheet::row)
                .toList();
        if (read.isEmpty()) {
            throw Refusal.of(ProblemCode.NO_ROWS);
        }
        if (read.size() > MemberImports.MAX_ROWS) {
            throw Refusal.of(ProblemCode.TOO_MANY_ROWS);
        }
        return read;
    }

    private static List<Spreadsheet.Row> rows(byte[] content) {
        try {
            return Spreadsheet.read(content, MemberImports.MAX_ROWS + FURTHER_ROWS);
        } catch (SpreadsheetException e) {
            throw Refusal.of(e.isTooLarge() ? ProblemCode.TOO_MANY_ROWS : ProblemCode.NO_SPREADSHEET);
        }
    }

    private void headings(Spreadsheet.Row row) {
        Map<String, FieldCode> wrong = new LinkedHashMap<>();
        row.cells().forEach((place, heading) -> ImportColumn.ofHeading(heading)
                .filter(column -> !columns.containsValue(column))
                .ifPresentOrElse(
                        column -> columns.put(place, column),
                        () -> wrong.put(shortened(heading), FieldCode.NO_COLUMN)));
        for (ImportColumn column : ImportColumn.values()) {
            if (column.isNeeded() && !columns.containsValue(column)) {
                wrong.put(column.field(), FieldCode.COLUMN_MISSING);
            }
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(ProblemCode.OTHER_COLUMNS, wrong);
        }
    }

    private static String shortened(String heading) {
        return heading.length() > MAX_HEADING ? heading.substring(0, MAX_HEADING) : heading;
    }

    private boolean isExample(Spreadsheet.Row row) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue() == ImportColumn.LOGIN_NAME)
                .map(column -> row.cell(column.getKey()))
                .anyMatch(ImportTemplate::isExample);
    }

    private NewRow row(Spreadsheet.Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, FieldCode> wrong = new LinkedHashMap<>();
        columns.forEach((place, column) -> {
            String text = row.cell(place);
            if (text.length() > MAX_CELL) {
                wrong.put(column.field(), FieldCode.TOO_LONG);
            } else if (!text.isEmpty()) {
                cells.put(column.field(), text);
            }
        });
        ImportedRow typed = new ImportedRow(cells);
        if (typed.departments().size() > NewMember.MAX_DEPARTMENTS) {
            wrong.put(NewMember.DEPARTMENTS, FieldCode.TOO_LONG);
        }
        check(typed, wrong);
        return wrong.isEmpty()
                ? new NewRow(row.number(), typed.written(), "")
                : new NewRow(row.number(), "", RowErrors.of(wrong).written());
    }

    private void check(ImportedRow typed, Map<String, FieldCode> wrong) {
        try {
            NewMember member = NewMember.of(typed.body(List.of()));
            duplicate(NewMember.LOGIN_NAME, member.loginName().value(), wrong);
            duplicate(NewMember.MOBILE, member.mobile().e164(), wrong);
            if (member.document() != null) {
                duplicate(NewMember.DOCUMENT_NUMBER, member.document().indexValue(), wrong);
            }
        } catch (Refusal e) {
            e.fields().forEach(wrong::putIfAbsent);
        }
    }

    /** What stands in a row above too. */
    private void duplicate(String field, String value, Map<String, FieldCode> wrong) {
        if (!seen.add(field + "=" + value)) {
            wrong.put(field, FieldCode.DUPLICATE);
        }
    }
}
