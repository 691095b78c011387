package org.usercenter.account.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
                HEADINGS,
                List.of("Zhang.San", "张三", "138 0013 8000", "居民身份证", "11010519491231002X", "总部/财务部；工程部")));

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
        List<String>[] most = rows(MemberImports.MAX_ROWS);
        assertThat(ImportSheet.read(sheet(HEADINGS, most))).hasSize(MemberImports.MAX_ROWS);

        List<String>[] more = rows(MemberImports.MAX_ROWS + 1);
        assertThatThrownBy(() -> ImportSheet.read(sheet(HEADINGS, more)))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.TOO_MANY_ROWS));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theTemplateHasNoRowsOfItsOwnAndIsReadInBothLanguages(boolean chinese) {
        assertThatThrownBy(() -> ImportSheet.read(template(chinese)))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.NO_ROWS));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noCellOfTheTemplateIsAFormula(boolean chinese) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(template(chinese)))) {
            int sheets = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/")) {
                    sheets++;
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .doesNotContain("<f>");
                }
            }
            assertThat(sheets).isEqualTo(2);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String>[] rows(int count) {
        List<String>[] rows = new List[count];
        for (int i = 0; i < count; i++) {
            rows[i] = List.of("user" + i, "张三", "138" + (10_000_000 + i));
        }
        return rows;
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

    @SafeVarargs
    private static byte[] sheet(List<String> headings, List<String>... rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("a");
            write(sheet, 0, headings);
            for (int row = 0; row < rows.length; row++) {
                write(sheet, row + 1, rows[row]);
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
