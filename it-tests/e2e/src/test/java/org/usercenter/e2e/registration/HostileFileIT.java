package org.usercenter.e2e.registration;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.EnterprisePages;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Pictures;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Files that are made to do harm or tell too much, chosen in the browser; and what is kept of them. */
@EndToEnd
@Tag("R2")
@Tag("page")
@Order(29)
class HostileFileIT {
    /** Of a PDF. */
    private static final int MOST_PAGES = 20;

    @Test
    void anImageOfFiftyMegapixelsIsRefused(Desk desk) {
        EnterprisePages pages = pages(desk);

        pages.offer("licence", "large.jpg", large());

        assertThat(pages.page().error("material-licence")).containsText("像素");
        assertThat(pages.slot("licence")).not().hasAttribute("data-id", Pattern.compile(".+"));
    }

    @Test
    void aPdfWithAPasswordIsRefused(Desk desk) {
        EnterprisePages pages = pages(desk);

        pages.offer("licence", "locked.pdf", locked());

        assertThat(pages.page().error("material-licence")).containsText("密");
    }

    @Test
    void aPdfThatActsOrCarriesFilesOrHasTooManyPagesIsRefused(Desk desk) {
        EnterprisePages pages = pages(desk);

        pages.offer("licence", "acting.pdf", withScript());
        assertThat(pages.page().error("material-licence")).containsText("脚本");

        pages.offer("licence", "carrying.pdf", withAttachment());
        assertThat(pages.page().error("material-licence")).containsText("附件");

        pages.offer("licence", "long.pdf", pdf(MOST_PAGES + 1, document -> {}));
        assertThat(pages.page().error("material-licence")).containsText("页数过多");
        assertThat(pages.slot("licence")).not().hasAttribute("data-id", Pattern.compile(".+"));

        pages.offer("licence", "right.pdf", pdf(MOST_PAGES, document -> {}));
        assertThat(pages.slot("licence")).hasAttribute("data-media", "pdf");
    }

    @Test
    void whereAPhotographWasTakenIsNotKept(Desk desk) {
        byte[] sent = withPlace(Pictures.drawing("jpeg"));
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Exif", "GPS:22.5431N");
        EnterprisePages pages = pages(desk);

        pages.offer("licence", "photograph.jpg", sent);

        assertThat(text(kept(pages))).startsWith("\u00FF\u00D8").doesNotContain("Exif", "GPS:22.5431N");
    }

    @Test
    void ofAFileThatIsAnImageAndSomethingElseOnlyTheImageIsKept(Desk desk) {
        byte[] archive = Pictures.zip();
        byte[] sent = Stream.of(
                        Pictures.drawing("jpeg"),
                        archive,
                        "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII))
                .reduce(new byte[0], HostileFileIT::joined);
        EnterprisePages pages = pages(desk);

        pages.offer("licence", "both.jpg", sent);

        assertThat(text(kept(pages)))
                .startsWith("\u00FF\u00D8")
                .endsWith("\u00FF\u00D9")
                .doesNotContain("payload.html", "<script>");
    }

    /** What the browser itself gets back. */
    private static byte[] kept(EnterprisePages pages) {
        assertThat(pages.slot("licence").locator("img")).isVisible();
        String content = (String)
                pages.slot("licence")
                        .locator("img")
                        .evaluate(
                                """
                        async (image) => {
                          const bytes = new Uint8Array(await (await fetch(image.src)).arrayBuffer());
                          return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
                        }""");
        return Base64.getDecoder().decode(content);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static byte[] large() {
        BufferedImage image = new BufferedImage(10_000, 5_000, BufferedImage.TYPE_BYTE_GRAY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] locked() {
        return pdf(
                1,
                document -> document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission())));
    }

    private static byte[] withScript() {
        return pdf(1, document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    private static byte[] withAttachment() {
        return pdf(1, document -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("payload.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1, 2, 3})));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("payload", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        });
    }

    /** Changes a document before it is written. */
    @FunctionalInterface
    private interface Change {
        void apply(PDDocument document) throws IOException;
    }

    private static byte[] pdf(int pages, Change change) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            change.apply(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a segment of metadata, as cameras write one, after the first marker. */
    private static byte[] withPlace(byte[] jpeg) {
        byte[] facts = "Exif\0\0II*\0\u0008\0\0\0\0\0GPS:22.5431N,114.0579E".getBytes(StandardCharsets.ISO_8859_1);
        int length = facts.length + 2;
        byte[] segment = joined(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length}, facts);
        byte[] start = {jpeg[0], jpeg[1]};
        byte[] rest = Arrays.copyOfRange(jpeg, 2, jpeg.length);
        return joined(joined(start, segment), rest);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static EnterprisePages pages(Desk desk) {
        return new EnterprisePages(desk.login().register()).begin();
    }
}
