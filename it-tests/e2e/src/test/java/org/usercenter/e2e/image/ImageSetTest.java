package org.usercenter.e2e.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.harness.Repository;

import static org.assertj.core.api.Assertions.assertThat;

/** What a run of all tests says of the image's in its last line. */
@Tag("O6")
class ImageSetTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24 | 0 | 0 | 0  | Image set: ran (24 tests, 0 failed)",
                "24 | 1 | 2 | 1  | Image set: ran (23 tests, 3 failed)",
                "1  | 0 | 0 | 1  | Image set: skipped, no container engine",
                "0  | 1 | 0 | 0  | Image set: failed before its first test"
            })
    void theLineHasWhatTheReportCounts(int tests, int errors, int failures, int skipped, String line) throws Exception {
        Path report = Files.writeString(
                folder.resolve("report.xml"),
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0.2" name="ImageIT" time="1.5" \
                tests="%d" errors="%d" skipped="%d" failures="%d" flakes="7">
                  <properties/>
                  <testcase name="a" tests="99"/>
                </testsuite>
                """
                        .formatted(tests, errors, skipped, failures));

        assertThat(said(report)).isEqualTo(line);
    }

    @Test
    void withoutAReportItWasNotRun() throws Exception {
        assertThat(said(folder.resolve("none.xml"))).isEqualTo("Image set: not run");
    }

    private static String said(Path report) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "bash",
                        Repository.root().resolve("scripts/image-set.sh").toString(),
                        report.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }
}
