package org.usercenter.account.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.imports.MemberImports;
import org.usercenter.storage.imports.NewImport.NewRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("A7")
final class ImportSheetTest {

    private static final List<String> HEADINGS = List.of("登录名 *", "姓名", "手机号", "证件类型", "证件号码", "部门");

    @Test
    void aRowIsReadWithAllItsCells() {
        List<NewRow> rows = ImportSheet.read(sheet(
                HEADINGS, List.of("Zhang.San", "张三", "138 0013 8000", "居民身份证", "11010519491231002X", "总部/财务部；工程部")));

        assertThat(rows).extracting(NewRow::errors).containsExactly("");
        ImportedRow row = ImportedRow.read(rows.get(0).content());
        assertThat(row.departments()).containsExactly(List.of("总部", "财务部"), List.of("工程部"));
        assertThat(row.body(List.of()).documentType()).isEqualTo("resident-id");
    }

    @Test
    void headingsCountInEitherLanguageAndAnyOrder() {
        List<NewRow> rows = ImportSheet.read(
                sheet(List.of("Mobile", "name", "Login name *"), List.of("13800138000", "张三", "zhangsan")));

        assertThat(rows).extracting(NewRow::errors).containsExactly("");
    }

    @Test
    void columnsThatAreMissingOrNotKnownAreNamed() {
        assertThatThrownBy(() -> ImportSheet.read(sheet(List.of("登录名", "姓名", "邮箱", "姓名"), List.of("a"))))
                .isInstanceOfSatisfying(Refusal.class, e -> {
                    assertThat(e.code()).isEqualTo(ProblemCode.OTHER_COLUMNS);
                    assertThat(e.fields())
                            .isEqualTo(Map.of(
                                    "邮箱", FieldCode.NO_COLUMN,
                                    "姓名", FieldCode.NO_COLUMN,
                                    "mobile", FieldCode.COLUMN_MISSING));
                });
    }

    @Test
    void allThatIsWrongWithARowIsSaidAndNothingOfItKept() {
        List<NewRow> rows = ImportSheet.read(
                sheet(HEADINGS, List.of("1", "", "138", "居民身份证", "110105194912310021"), List.of("x".repeat(300))));

        assertThat(rows)
                .extracting(NewRow::errors)
                .containsExactly(
                        "loginName=format,name=missing,documentNumber=format,mobile=format",
                        "loginName=too-long,name=missing,mobile=missing");
        assertThat(rows).extracting(NewRow::content).containsOnly("");
    }

    @Test
    void moreDepartmentsThanAMemberCanHaveAreNotLookedFor() {
        String twenty = IntStream.range(0, 20).mapToObj(i -> "d" + i).collect(Collectors.joining(";"));

        List<NewRow> rows = ImportSheet.read(sheet(
                HEADINGS,
                List.of("zhangsan", "张三", "13800138000", "", "", twenty + ";d19"),
                List.of("lisi", "李四", "13800138001", "", "", twenty + ";d20")));

        assertThat(rows).extracting(NewRow::errors).containsExactly("", "departments=too-long");
    }

    @Test
    void whatStandsInARowAboveIsADuplicateHoweverItIsWritten() {
        List<NewRow> rows = ImportSheet.read(sheet(
                HEADINGS,
                List.of("zhangsan", "张三", "13800138000", "", "11010519491231002X"),
                List.of("ZhangSan", "张三", "+86 13800138000", "", "11010519491231002x")));

        assertThat(rows)
                .extracting(NewRow::errors)
                .containsExactly("", "loginName=duplicate,mobile=duplicate,documentNumber=duplicate");
    }

    @Test
    void moreRowsThanCauseTheSmsOfADayAreRefused() {
        assertThat(ImportSheet.read(written(HEADINGS, rows(MemberImports.MAX_ROWS))))
                .hasSize(MemberImports.MAX_ROWS);

        byte[] more = written(HEADINGS, rows(MemberImports.MAX_ROWS + 1));
        assertThatThrownBy(() -> ImportSheet.read(more))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.TOO_MANY_ROWS));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theTemplateHasNoRowsOfItsOwnAndIsReadInBothLanguages(boolean chinese) {
        assertThatThrownBy(() -> ImportSheet.read(template(chinese)))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.NO_ROWS));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noCellOfTheTemplateIsAFormula(boolean chinese, @TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("template.xlsx"), template(chinese));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> sheets = zip.stream()
                    .filter(entry -> entry.getName().startsWith("xl/worksheets/"))
                    .toList();
            assertThat(sheets).hasSize(2);
            for (ZipEntry entry : sheets) {
                assertThat(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain("<f>");
            }
        }
    }

    private static List<List<String>> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> List.of("user" + i, "张三", "138" + (10_000_000 + i)))
                .toList();
    }

    private static byte[] template(boolean chinese) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new ImportTemplate(chinese).write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] sheet(List<String> headings, List<String> row) {
        return written(headings, List.of(row));
    }

    private static byte[] sheet(List<String> headings, List<String> row, List<String> other) {
        return written(headings, List.of(row, other));
    }

    private static byte[] written(List<String> headings, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("a");
            write(sheet, 0, headings);
            for (int row = 0; row < rows.size(); row++) {
                write(sheet, row + 1, rows.get(row));
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
