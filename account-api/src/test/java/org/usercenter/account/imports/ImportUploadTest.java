package org.usercenter.account.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.imports.ImportRow;
import org.usercenter.storage.imports.ImportState;
import org.usercenter.storage.imports.MemberImport;
import org.usercenter.storage.imports.NewImport.NewRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("A7")
final class ImportUploadTest {

    private static final int MAX = 100_000;
    private static final List<ImportRow> WRONG = List.of(new ImportRow(3, "", "mobile=mobile-taken"));

    private final byte[] file = file("13800138001", "13800138002");
    private final ImportUpload upload = ImportUpload.of("false", file, MAX);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "yes", "TRUE"})
    void whetherItIsOnlyCheckedHasToBeSaid(@Nullable String dryRun) {
        refused(ProblemCode.BAD_PARAMETER, () -> ImportUpload.of(dryRun, file, MAX));
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() {
        refused(ProblemCode.TOO_LARGE, () -> ImportUpload.of("true", new byte[11], 10));
    }

    @Test
    void whatTheCheckFoundWrongIsWrongFromTheBeginning() {
        ImportUpload after = upload.after(check(true, ImportState.DONE, upload.digest()), WRONG);

        assertThat(upload.rows()).extracting(NewRow::errors).containsExactly("", "");
        assertThat(after.rows()).extracting(NewRow::errors).containsExactly("", "mobile=mobile-taken");
        assertThat(after.rows()).extracting(row -> row.content().isEmpty()).containsExactly(false, true);
    }

    @Test
    void aCheckOfAnotherFileOrOneThatIsNotDoneSaysNothing() {
        String other = ImportUpload.of("false", file("13800138001", "13800138003"), MAX)
                .digest();

        refused(ProblemCode.BAD_PARAMETER, () -> upload.after(check(true, ImportState.DONE, other), WRONG));
        refused(
                ProblemCode.BAD_PARAMETER,
                () -> upload.after(check(true, ImportState.RUNNING, upload.digest()), WRONG));
        refused(ProblemCode.BAD_PARAMETER, () -> upload.after(check(false, ImportState.DONE, upload.digest()), WRONG));
        refused(ProblemCode.BAD_PARAMETER, () -> ImportUpload.of("true", file, MAX)
                .after(check(true, ImportState.DONE, upload.digest()), WRONG));
    }

    private static void refused(ProblemCode code, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static MemberImport check(boolean dryRun, ImportState state, String digest) {
        return new MemberImport(
                "id",
                "realm",
                "group",
                new Deed("me", "password", "192.0.2.1"),
                Instant.EPOCH,
                dryRun,
                digest,
                state,
                2,
                2,
                Instant.EPOCH);
    }

    private static byte[] file(String... mobiles) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("a");
            write(sheet, 0, List.of("登录名", "姓名", "手机号"));
            for (int i = 0; i < mobiles.length; i++) {
                write(sheet, i + 1, List.of("zhangsan" + i, "张三", mobiles[i]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }
}
