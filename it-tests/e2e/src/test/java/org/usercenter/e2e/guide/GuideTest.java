package org.usercenter.e2e.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.usercenter.e2e.harness.Repository;

import static org.assertj.core.api.Assertions.assertThat;

/** What the integration guide prints is what runs in the tests: {@code <!-- file#part -->} stands before each piece. */
@Tag("B4")
class GuideTest {
    private static final Pattern PIECE =
            Pattern.compile("<!-- ([^#\\s]+)(?:#(\\S+))? -->\\R```\\w*\\R(.*?)```", Pattern.DOTALL);

    @Test
    void everyKindOfSystemHasAnExample() throws IOException {
        assertThat(pieces().map(piece -> piece.group(1)))
                .anyMatch(file -> file.endsWith(".java"))
                .anyMatch(file -> file.endsWith(".yaml"))
                .anyMatch(file -> file.endsWith(".js"))
                .anyMatch(file -> file.endsWith(".conf"));
    }

    @TestFactory
    Stream<DynamicTest> whatIsPrintedIsWhatRuns() throws IOException {
        return pieces().map(piece ->
                DynamicTest.dynamicTest(piece.group(1) + " " + piece.group(2), () -> assertThat(piece.group(3))
                        .isEqualTo(part(Repository.root().resolve(piece.group(1)), piece.group(2)))));
    }

    private static Stream<MatchResult> pieces() throws IOException {
        String guide = Files.readString(Repository.root().resolve("docs/business-systems.md"));
        return PIECE.matcher(guide).results();
    }

    /** The whole file, or the lines between {@code guide: <part>} and {@code guide: end}, moved to the left. */
    private static String part(Path file, @org.jspecify.annotations.Nullable String name) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (name != null) {
            int begin = index(lines, 0, "guide: " + name);
            lines = lines.subList(begin + 1, index(lines, begin, "guide: end"));
        }
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.isBlank() ? "" : line.substring(indent))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static int index(List<String> lines, int from, String mark) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).contains(mark)) {
                return i;
            }
        }
        throw new AssertionError("no line with " + mark);
    }
}
