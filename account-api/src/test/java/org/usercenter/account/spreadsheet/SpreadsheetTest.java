package org.usercenter.account.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.account.spreadsheet.Spreadsheet.Row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("A7")
final class SpreadsheetTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void textsOfTheFirstSheetAreReadRowByRow() throws SpreadsheetException {
        byte[] book = written(sheet -> {
            sheet.value(0, 0, "登录名");
            sheet.value(2, 0, "zhangsan");
            sheet.value(2, 3, " 张三 ");
        });

        List<Row> rows = Spreadsheet.read(book, 10);

        assertThat(rows).extracting(Row::number).containsExactly(1, 3);
        assertThat(rows.get(1).cells()).isEqualTo(Map.of(0, "zhangsan", 3, "张三"));
    }

    @Test
    void aMobileThatWasTypedAsANumberIsReadAsItWasTyped() throws SpreadsheetException {
        assertThat(cell("<c r=\"A1\"><v>1.3800138E10</v></c>")).isEqualTo("13800138000");
        assertThat(cell("<c r=\"A1\" t=\"n\"><v>13800138000</v></c>")).isEqualTo("13800138000");
    }

    @Test
    void aNumberThatHasLostItsLastDigitsIsTakenForNothingElse() throws SpreadsheetException {
        assertThat(cell("<c r=\"A1\"><v>4.40301199001011E+17</v></c>")).isEqualTo("≈440301199001011000");
        assertThat(cell("<c r=\"A1\"><v>1E999999999</v></c>")).isEqualTo("1E999999999");
    }

    @Test
    void aTextInPiecesIsOneAndHowItIsPronouncedIsNoPartOfIt() throws SpreadsheetException {
        assertThat(
                        cell(
                                "<c r=\"A1\" t=\"inlineStr\"><is><r><t>张</t></r><r><t>三</t></r><rPh><t>zhang</t></rPh></is></c>"))
                .isEqualTo("张三");
    }

    @Test
    void ofAFormulaTheLastValueCounts() throws SpreadsheetException {
        assertThat(cell("<c r=\"A1\" t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>zhangsan</v></c>"))
                .isEqualTo("zhangsan");
    }

    @Test
    void theFirstSheetIsTheOneThatTheWorkbookNamesFirst() throws SpreadsheetException {
        Map<String, String> parts = parts("<c t=\"inlineStr\"><is><t>no</t></is></c>");
        parts.put("xl/worksheets/other.xml", sheet("<c t=\"inlineStr\"><is><t>yes</t></is></c>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"/xl/worksheets/other.xml\"/></Relationships>");

        assertThat(Spreadsheet.read(zip(parts), 1).get(0).cell(0)).isEqualTo("yes");
    }

    @Test
    void whatUnpacksToMoreThanIsReadIsRefusedWhateverItIs() {
        for (String name : List.of(SHEET, "xl/sharedStrings.xml", "docProps/app.xml")) {
            Map<String, String> parts = parts("");
            parts.put(name, " ".repeat(17 * 1024 * 1024));

            assertThatThrownBy(() -> Spreadsheet.read(zip(parts), 10))
                    .isInstanceOfSatisfying(SpreadsheetException.class, e -> assertThat(e.isTooLarge())
                            .isTrue());
        }
    }

    @Test
    void moreRowsThanAreTakenAreRefused() {
        byte[] book = written(sheet -> {
            for (int row = 0; row < 4; row++) {
                sheet.value(row, 0, "x");
            }
        });

        assertThatThrownBy(() -> Spreadsheet.read(book, 3))
                .isInstanceOfSatisfying(SpreadsheetException.class, e -> assertThat(e.isTooLarge())
                        .isTrue());
    }

    @Test
    void aTextThatNoCellCanHoldIsNotSpreadOverTheCellsOfASheet() {
        byte[] book = zip(sharing(" " + "x".repeat(12 * 1024 * 1024), 502, 64));

        assertThat(book).hasSizeLessThan(64 * 1024);
        assertThatThrownBy(() -> Spreadsheet.read(book, 502))
                .isInstanceOfSatisfying(SpreadsheetException.class, e -> assertThat(e.isTooLarge())
                        .isFalse());
    }

    @Test
    void longTextsAreReadAsLongAsAllCellsTogetherHaveNotTooMuch() throws SpreadsheetException {
        String longest = "x".repeat(32_767);

        assertThat(Spreadsheet.read(zip(sharing(longest, 1, 30)), 502)).hasSize(1);
        assertThatThrownBy(() -> Spreadsheet.read(zip(sharing(longest, 1, 31)), 502))
                .isInstanceOfSatisfying(SpreadsheetException.class, e -> assertThat(e.isTooLarge())
                        .isTrue());
    }

    @Test
    void moreSharedTextsThanAnySheetNeedsAreRefused() {
        Map<String, String> parts = parts("<c t=\"s\"><v>0</v></c>");
        parts.put("xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(100_001) + "</sst>");

        assertThatThrownBy(() -> Spreadsheet.read(zip(parts), 10))
                .isInstanceOfSatisfying(SpreadsheetException.class, e -> assertThat(e.isTooLarge())
                        .isTrue());
    }

    @Test
    void rowsThatDoNotRiseAreThoseOfNoSpreadsheet() throws SpreadsheetException {
        String cell = "<c t=\"inlineStr\"><is><t>x</t></is></c>";
        List<String> wrong = List.of(
                "<row r=\"0\">%s</row>",
                "<row r=\"2\">%s</row><row r=\"2\">%s</row>",
                "<row r=\"3\">%s</row><row r=\"2\">%s</row>",
                "<row r=\"2147483647\">%s</row><row>%s</row>");

        for (String rows : wrong) {
            Map<String, String> parts = parts("");
            parts.put(SHEET, "<worksheet><sheetData>" + rows.replace("%s", cell) + "</sheetData></worksheet>");
            assertThatThrownBy(() -> Spreadsheet.read(zip(parts), 10))
                    .as(rows)
                    .isInstanceOfSatisfying(SpreadsheetException.class, e -> assertThat(e.isTooLarge())
                            .isFalse());
        }
        Map<String, String> unnumbered = parts("");
        unnumbered.put(SHEET, "<worksheet><row>%s</row><row/><row>%s</row></worksheet>".replace("%s", cell));
        assertThat(Spreadsheet.read(zip(unnumbered), 10))
                .extracting(Row::number)
                .containsExactly(1, 3);
    }

    @Test
    void nothingIsFetchedAndNoEntityIsExpanded() {
        Map<String, String> parts = parts("");
        parts.put(
                SHEET,
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + sheet("<c t=\"inlineStr\"><is><t>&x;</t></is></c>"));

        assertThatThrownBy(() -> Spreadsheet.read(zip(parts), 10)).isInstanceOf(SpreadsheetException.class);
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        Map<String, String> halved = parts("");
        halved.put(SHEET, "<worksheet><sheetData><row>");
        Map<String, String> outside = parts("<c t=\"s\"><v>7</v></c>");

        for (byte[] content : List.of(
                new byte[0],
                "no zip".getBytes(StandardCharsets.UTF_8),
                zip(Map.of("a.txt", "x")),
                zip(halved),
                zip(outside))) {
            assertThatThrownBy(() -> Spreadsheet.read(content, 10))
                    .isInstanceOfSatisfying(SpreadsheetException.class, e -> assertThat(e.isTooLarge())
                            .isFalse());
        }
    }

    private static String cell(String xml) throws SpreadsheetException {
        return Spreadsheet.read(zip(parts(xml)), 1).get(0).cell(0);
    }

    private static Map<String, String> parts(String cells) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(SHEET, sheet(cells));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        return parts;
    }

    /** So many columns of so many rows have the same text. */
    private static Map<String, String> sharing(String text, int rows, int columns) {
        Map<String, String> parts = parts("");
        String row = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(columns) + "</row>";
        parts.put(SHEET, "<worksheet><sheetData>" + row.repeat(rows) + "</sheetData></worksheet>");
        parts.put("xl/sharedStrings.xml", "<sst><si><t>" + text + "</t></si></sst>");
        return parts;
    }

    private static String sheet(String cells) {
        return "<worksheet><sheetData><row r=\"1\">" + cells + "</row></sheetData></worksheet>";
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] written(Consumer<Worksheet> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            content.accept(book.newWorksheet("a"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
