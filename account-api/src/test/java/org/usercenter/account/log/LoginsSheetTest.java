package org.usercenter.account.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usercenter.account.spreadsheet.Spreadsheet;
import org.usercenter.account.spreadsheet.SpreadsheetException;
import org.usercenter.storage.log.LogRange;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A12")
final class LoginsSheetTest {
    private static final Instant AT = Instant.parse("2026-11-29T04:05:06.789Z");
    private static final LogRange ALL = new LogRange(new LogRange.Account("user"), null, null, null, LogSheet.ROWS);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void aFailureSaysWhyInTheLanguageOfWhoeverExports() throws IOException, SpreadsheetException {
        LoginView failure = view(1, "expired");

        assertThat(rows(true, List.of(failure)).get(1).cells())
                .isEqualTo(Map.of(
                        0,
                        "2026-11-29 12:05:06",
                        1,
                        "alice",
                        2,
                        "失败",
                        3,
                        "证书已过期",
                        4,
                        "实体CA",
                        5,
                        "=1+1",
                        6,
                        "192.0.2.1",
                        7,
                        "中国 广东省"));
        assertThat(rows(false, List.of(failure)).get(1).cells()).containsEntry(3, "Certificate expired");
    }

    @Test
    void aReasonWithoutATextIsToldAsNotVerified() throws IOException, SpreadsheetException {
        assertThat(rows(true, List.of(view(1, "user_not_found"))).get(1).cells())
                .containsEntry(3, "未通过验证");
    }

    @Test
    void aSuccessHasNoReason() throws IOException, SpreadsheetException {
        assertThat(rows(true, List.of(view(1, null))).get(1).cells())
                .containsEntry(2, "成功")
                .doesNotContainKey(3);
    }

    @Test
    void noTextIsKeptInMemoryUntilTheEnd() throws IOException {
        List<LoginView> views =
                IntStream.range(0, 2_000).mapToObj(id -> view(id, null)).toList();

        Map<String, String> parts = parts(written(true, views));

        assertThat(parts.get("xl/sharedStrings.xml")).doesNotContain("<si>");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("t=\"inlineStr\"");
    }

    private static List<Spreadsheet.Row> rows(boolean chinese, List<LoginView> views)
            throws IOException, SpreadsheetException {
        return Spreadsheet.read(written(chinese, views), 100);
    }

    private static byte[] written(boolean chinese, List<LoginView> views) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LogSheet.Source<LoginView> source = range -> range.after() == null ? lines(views) : List.of();
        new LogSheet<>(source, ALL, new LoginsForm(chinese)).write(out);
        return out.toByteArray();
    }

    private static List<ShownLog.Line<LoginView>> lines(List<LoginView> views) {
        return views.stream()
                .map(view -> new ShownLog.Line<>(new LogRange.Position(AT, Long.parseLong(view.id())), view))
                .toList();
    }

    private Map<String, String> parts(byte[] book) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip =
                new ZipFile(Files.write(folder.resolve("logins.xlsx"), book).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static LoginView view(long id, @Nullable String reason) {
        return new LoginView(
                String.valueOf(id),
                AT.toString(),
                "alice",
                reason == null,
                reason,
                "ca",
                "=1+1",
                "192.0.2.1",
                "中国 广东省",
                null);
    }
}
