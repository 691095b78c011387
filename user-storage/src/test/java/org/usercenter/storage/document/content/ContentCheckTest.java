package org.usercenter.storage.document.content;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.storage.document.MediaKind;
import org.usercenter.storage.document.content.RefusedContentException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("R2")
final class ContentCheckTest {

    private static final long MEGABYTE = 1024 * 1024;

    @TempDir
    Path folder;

    private final DecodingMemory memory = new DecodingMemory(64 * MEGABYTE, Duration.ofMillis(1));
    private final ContentCheck check = new ContentCheck(new ContentLimits(40_000_000, 20, 3000), memory);
    private Path kept = Path.of("");

    @BeforeEach
    void place() {
        kept = folder.resolve("kept");
    }

    @Test
    void a_jpeg_stays_an_image_of_its_size() throws Exception {
        assertThat(check(SampleFiles.jpeg(800, 600))).isEqualTo(MediaKind.JPEG);
        assertThat(size()).containsExactly(800, 600);
    }

    @Test
    void a_png_becomes_a_jpeg_on_white() throws Exception {
        BufferedImage clear = new BufferedImage(400, 300, BufferedImage.TYPE_4BYTE_ABGR);

        assertThat(check(SampleFiles.encoded(clear, "png"))).isEqualTo(MediaKind.JPEG);
        assertThat(image().getRGB(200, 150)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void a_grey_scan_is_kept() throws Exception {
        byte[] grey = SampleFiles.encoded(SampleFiles.halves(400, 300, BufferedImage.TYPE_BYTE_GRAY), "jpeg");

        assertThat(check(grey)).isEqualTo(MediaKind.JPEG);
    }

    @Test
    void an_image_larger_than_needed_gets_smaller() throws Exception {
        check(SampleFiles.jpeg(6400, 3000));

        assertThat(size()).containsExactly(2134, 1000);
    }

    @Test
    void the_place_where_a_photograph_was_taken_is_not_kept() throws Exception {
        byte[] sent = SampleFiles.jpegOfCamera(800, 600, 1);
        assertThat(text(sent)).contains("GPS", "Exif");

        check(sent);

        assertThat(text(Files.readAllBytes(kept))).doesNotContain("GPS", "Exif");
    }

    @ParameterizedTest(name = "orientation {0}: {1} × {2}, left {3}")
    @CsvSource({"1, 800, 600, red", "3, 800, 600, blue", "6, 600, 800, both", "8, 600, 800, both", "9, 800, 600, red"})
    void a_photograph_of_a_turned_camera_stands_upright(int orientation, int width, int height, String left)
            throws Exception {
        check(SampleFiles.jpegOfCamera(800, 600, orientation));

        BufferedImage image = image();
        assertThat(size()).containsExactly(width, height);
        boolean topRed = red(image.getRGB(20, 20));
        boolean bottomRed = red(image.getRGB(20, height - 20));
        assertThat(left.equals("both")).isEqualTo(topRed != bottomRed);
        if (!left.equals("both")) {
            assertThat(topRed).isEqualTo(left.equals("red"));
        }
    }

    @Test
    void a_camera_turned_clockwise_has_its_left_side_on_top() throws Exception {
        check(SampleFiles.jpegOfCamera(800, 600, 6));

        assertThat(red(image().getRGB(300, 20))).isTrue();
    }

    @Test
    void a_file_behind_the_end_of_an_image_is_not_kept() throws Exception {
        check(SampleFiles.joined(SampleFiles.jpeg(400, 300), SampleFiles.zip()));

        assertThat(text(Files.readAllBytes(kept))).doesNotContain("payload.html");
    }

    @Test
    void an_image_of_fifty_megapixels_is_refused_before_it_is_decoded() {
        assertThat(refusal(SampleFiles.pngHeader(10_000, 5_000))).isEqualTo(Reason.TOO_MANY_PIXELS);
    }

    @Test
    void a_progressive_image_as_editors_make_it_is_kept() throws Exception {
        assertThat(check(SampleFiles.progressiveJpeg(800, 600))).isEqualTo(MediaKind.JPEG);
        assertThat(size()).containsExactly(800, 600);
    }

    @Test
    void a_progressive_image_that_goes_over_itself_again_and_again_is_refused() throws Exception {
        byte[] image = SampleFiles.progressiveJpeg(400, 300);

        assertThat(refusal(SampleFiles.withLastScanRepeated(image, 200))).isEqualTo(Reason.TOO_COMPLEX);
    }

    @Test
    void the_coefficients_of_a_progressive_image_count_by_its_header_before_anything_is_decoded() throws Exception {
        byte[] image = SampleFiles.progressiveJpeg(400, 300);

        assertThat(refusal(SampleFiles.withFrameSize(image, 6000, 6000))).isEqualTo(Reason.TOO_COMPLEX);
        assertThat(JpegScans.check(file(image)))
                .as("two of three components have a quarter of the pixels")
                .isEqualTo(new JpegScans(scans(image), 2 * 400 * 300 * 6 / 4));
        assertThat(JpegScans.check(file(SampleFiles.jpeg(400, 300)))).isEqualTo(new JpegScans(1, 0));
    }

    @Test
    void an_image_that_shows_nothing_is_refused() throws Exception {
        assertThat(refusal(SampleFiles.jpeg(400, 99))).isEqualTo(Reason.TOO_SMALL);
    }

    @Test
    void a_jpeg_that_was_cut_off_is_refused() throws Exception {
        byte[] whole = SampleFiles.jpeg(800, 600);

        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_png_that_was_cut_off_is_refused() throws Exception {
        byte[] whole = SampleFiles.png(800, 600);

        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_zip_is_refused_whatever_it_is_called() throws Exception {
        assertThat(refusal(SampleFiles.zip())).isEqualTo(Reason.UNKNOWN_TYPE);
    }

    @Test
    void an_svg_is_refused() {
        assertThat(refusal(SampleFiles.svg())).isEqualTo(Reason.UNKNOWN_TYPE);
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(refusal(new byte[0])).isEqualTo(Reason.EMPTY);
    }

    @Test
    void a_pdf_is_kept() throws Exception {
        assertThat(check(SampleFiles.pdf())).isEqualTo(MediaKind.PDF);
        try (PDDocument document = Loader.loadPDF(kept.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void a_file_behind_the_end_of_a_pdf_is_not_kept() throws Exception {
        check(SampleFiles.joined(SampleFiles.pdf(), SampleFiles.zip()));

        assertThat(text(Files.readAllBytes(kept))).doesNotContain("payload.html");
    }

    @Test
    void a_pdf_with_a_script_is_refused() throws Exception {
        assertThat(refusal(SampleFiles.pdfWithScript())).isEqualTo(Reason.ACTIVE);
    }

    @Test
    void a_pdf_that_launches_a_program_is_refused() throws Exception {
        assertThat(refusal(SampleFiles.pdfThatLaunches())).isEqualTo(Reason.ACTIVE);
    }

    @Test
    void a_pdf_with_an_attachment_is_refused() throws Exception {
        assertThat(refusal(SampleFiles.pdfWithAttachment())).isEqualTo(Reason.ATTACHMENTS);
    }

    @ParameterizedTest
    @CsvSource({"secret", "''"})
    void an_encrypted_pdf_is_refused(String password) throws Exception {
        assertThat(refusal(SampleFiles.pdfEncrypted(password))).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void a_pdf_of_many_pages_is_refused() throws Exception {
        assertThat(refusal(SampleFiles.pdf(21, document -> {}))).isEqualTo(Reason.TOO_MANY_PAGES);
    }

    @Test
    void a_pdf_that_is_none_is_refused() {
        assertThat(refusal("%PDF-1.7 and nothing else".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void while_all_memory_is_in_use_the_sender_is_asked_to_come_again() throws Exception {
        byte[] sent = SampleFiles.jpeg(800, 600);

        try (DecodingMemory.Share all = memory.take(64 * MEGABYTE)) {
            assertThatThrownBy(() -> check(sent)).isInstanceOf(BusyException.class);
        }
        assertThat(check(sent)).isEqualTo(MediaKind.JPEG);
    }

    private MediaKind check(byte[] sent) throws Exception {
        Path file = Files.write(folder.resolve("sent"), sent);
        return check.check(file, kept);
    }

    private Reason refusal(byte[] sent) {
        try {
            check(sent);
            throw new AssertionError("The file was kept");
        } catch (RefusedContentException e) {
            return e.reason();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private BufferedImage image() throws IOException {
        return ImageIO.read(kept.toFile());
    }

    private int[] size() throws IOException {
        return new int[] {image().getWidth(), image().getHeight()};
    }

    private static boolean red(int rgb) {
        return (rgb >> 16 & 0xFF) > (rgb & 0xFF);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("looked-at"), content);
    }

    /** Start-of-scan markers; within the data of a scan none can stand. */
    private static int scans(byte[] jpeg) {
        int scans = 0;
        for (int i = 0; i + 1 < jpeg.length; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xDA) {
                scans++;
            }
        }
        return scans;
    }
}
