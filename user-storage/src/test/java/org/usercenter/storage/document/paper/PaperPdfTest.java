package org.usercenter.storage.document.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R2")
final class PaperPdfTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张三",
                "镕喆堃昇",
                "䶮㛃",
                "𬬻𬭊𫖯",
                "阿依古丽·买买提",
                "Zoë O’Brien-Müller",
                "Иван Петров",
                "${7*7} <#assign x=1> (Tj) \\( /JS <script>alert(1)</script>"
            })
    void what_was_typed_is_what_is_read(String typed) throws IOException {
        assertThat(text(PaperPdf.of(field(typed)))).contains("姓名：" + typed);
    }

    @Test
    void a_character_that_the_font_lacks_is_marked_and_said() throws IOException {
        String text = text(PaperPdf.of(field("王\uD883\uDFFF")));

        assertThat(text).contains("姓名：王〓").contains("请在打印后手写填入");
    }

    @Test
    void a_paper_without_such_a_character_says_nothing_of_it() throws IOException {
        assertThat(text(PaperPdf.of(field("王小明")))).doesNotContain("〓");
    }

    @Test
    void marks_that_turn_a_line_around_and_line_ends_are_not_printed() throws IOException {
        assertThat(text(PaperPdf.of(field("甲\u202E乙\n丙\u0000丁")))).contains("姓名：甲乙 丙 丁");
    }

    @Test
    void a_long_name_goes_on_in_the_next_line_and_loses_nothing() throws IOException {
        String name = "深圳市公共资源交易有限责任公司".repeat(12);

        byte[] pdf = PaperPdf.of(field(name));

        assertThat(text(pdf).replaceAll("\\s", "")).contains("姓名：" + name);
        assertThat(rightmostInk(pdf)).as("within the margin of 72 points").isLessThan(595 - 60);
    }

    @Test
    void no_line_begins_with_a_closing_mark() throws IOException {
        String text = text(PaperPdf.of(new Paper("标题", List.of(new Paper.Sentences("甲，乙。".repeat(60))))));

        assertThat(text.lines()).noneMatch(line -> line.startsWith("，") || line.startsWith("。"));
    }

    @Test
    void what_does_not_fit_on_a_sheet_goes_on_on_another() throws IOException {
        byte[] pdf = PaperPdf.of(new Paper("标题", List.of(new Paper.Sentences("一二三四五六七八九十".repeat(200)))));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(text(pdf).replaceAll("\\s", "")).contains("一二三四五六七八九十".repeat(200));
    }

    @Test
    void the_file_has_only_those_characters_of_the_font_that_it_needs() {
        assertThat(PaperPdf.of(field("张三"))).hasSizeLessThan(60_000);
    }

    private static Paper field(String value) {
        return new Paper("标题", List.of(new Paper.Field("姓名", value), new Paper.Sentences("其余。")));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** In points from the left. */
    private static int rightmostInk(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImage(0);
            for (int x = image.getWidth() - 1; x >= 0; x--) {
                for (int y = 0; y < image.getHeight(); y++) {
                    if ((image.getRGB(x, y) & 0xFF) < 128) {
                        return x;
                    }
                }
            }
            return 0;
        }
    }
}
