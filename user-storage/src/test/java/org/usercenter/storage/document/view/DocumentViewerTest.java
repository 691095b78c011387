package org.usercenter.storage.document.view;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.document.MediaKind;
import org.usercenter.storage.document.content.DecodingMemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("O1")
final class DocumentViewerTest {
    private static final Pattern PAGE = Pattern.compile("<img alt=\"\\d+\" src=\"data:image/jpeg;base64,([^\"]+)\">");
    private static final String MARK = "operator-1  2026-11-30 09:00";

    private final DocumentViewer viewer = new DocumentViewer(new DecodingMemory(64L << 20, Duration.ofSeconds(5)));

    @Test
    void an_image_is_shown_with_a_mark_all_over() throws IOException {
        List<BufferedImage> pages = pages(MediaKind.JPEG, white(800, 600));

        assertThat(pages).hasSize(1);
        BufferedImage page = pages.get(0);
        assertThat(page.getWidth()).isEqualTo(800);
        for (int part = 0; part < 4; part++) {
            int left = part % 2 * 400;
            int top = part / 2 * 300;
            assertThat(darkest(page.getSubimage(left, top, 400, 300)))
                    .as("a quarter of the page")
                    .isLessThan(240);
        }
        assertThat(darkest(page)).as("what is below stays legible").isGreaterThan(100);
    }

    @Test
    void a_mark_in_chinese_is_drawn_too() throws IOException {
        BufferedImage page = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        fill(page);

        Watermark.of("张三").draw(page);

        assertThat(darkest(page)).isLessThan(240);
    }

    @Test
    void every_page_of_a_pdf_is_drawn_and_nothing_else_of_it_comes_along() throws IOException {
        byte[] pdf;
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            document.save(out);
            pdf = out.toByteArray();
        }

        assertThat(pages(MediaKind.PDF, pdf)).hasSize(2).allSatisfy(page -> {
            assertThat(Math.max(page.getWidth(), page.getHeight())).isBetween(1790, 1810);
            assertThat(darkest(page)).isLessThan(240);
        });
        assertThat(html(MediaKind.PDF, pdf)).doesNotContain("alert").doesNotContain("<script");
    }

    @Test
    void what_cannot_be_drawn_is_refused() {
        assertThatThrownBy(() -> html(MediaKind.PDF, new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> html(MediaKind.JPEG, new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
    }

    private List<BufferedImage> pages(MediaKind media, byte[] content) throws IOException {
        return PAGE.matcher(html(media, content))
                .results()
                .map(found -> image(found.group(1)))
                .toList();
    }

    private static BufferedImage image(String base64) {
        try {
            return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String html(MediaKind media, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        viewer.write(media, new ByteArrayInputStream(content), MARK, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] white(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        fill(image);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    private static void fill(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
    }

    /** Of its green part, 0 to 255. */
    private static int darkest(BufferedImage image) {
        int darkest = 255;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                darkest = Math.min(darkest, image.getRGB(x, y) >> 8 & 0xFF);
            }
        }
        return darkest;
    }
}
