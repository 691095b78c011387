package org.usercenter.account.imports;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.ProblemTexts;
import org.usercenter.storage.imports.ImportRow;
import org.usercenter.storage.imports.ImportState;
import org.usercenter.storage.imports.MemberImport;

/**
 * An import and how far it is.
 *
 * @param state {@code checking} (only looked at), {@code running}, {@code done} or {@code failed} (given up: whoever began it may
 *     not go on)
 * @param done rows that are done or found wrong
 * @param wrong rows that are wrong
 * @param errors of these rows, in their order
 */
public record ImportView(
        String id,
        boolean dryRun,
        String state,
        int total,
        int done,
        int wrong,
        String begunAt,
        List<ImportErrorView> errors) {

    static ImportView of(MemberImport found, List<ImportRow> wrong, boolean chinese) {
        return new ImportView(
                found.id(),
                found.dryRun(),
                found.dryRun() && found.state() == ImportState.RUNNING
                        ? "checking"
                        : found.state().code(),
                found.total(),
                found.done(),
                wrong.size(),
                found.begunAt().toString(),
                wrong.stream().flatMap(row -> errors(row, chinese)).toList());
    }

    private static Stream<ImportErrorView> errors(ImportRow row, boolean chinese) {
        ProblemTexts problems = new ProblemTexts(chinese);
        return RowErrors.read(row.errors()).codes().entrySet().stream().map(entry -> {
            String code = entry.getValue();
            boolean whole = entry.getKey().equals(RowErrors.WHOLE);
            return new ImportErrorView(
                    row.number(),
                    whole ? null : entry.getKey(),
                    whole ? null : column(entry.getKey(), chinese),
                    code,
                    whole ? whole(problems, code, chinese) : problems.field(code));
        });
    }

    /** "Try again later" would be too soon. */
    private static String whole(ProblemTexts problems, String code, boolean chinese) {
        return code.equals(ProblemCode.TOO_MANY.code())
                ? ImportColumn.texts(chinese).get(code)
                : problems.title(code);
    }

    private static @Nullable String column(String field, boolean chinese) {
        return Arrays.stream(ImportColumn.values())
                .filter(column -> column.field().equals(field))
                .map(column -> column.heading(chinese))
                .findFirst()
                .orElse(null);
    }
}
