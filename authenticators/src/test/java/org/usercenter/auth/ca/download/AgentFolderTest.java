package org.usercenter.auth.ca.download;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L2")
class AgentFolderTest {
    private static final String PROGRAM = "ca-agent-1.2.0.jar";
    private static final String INSTALLER = "ca-agent_1.2.0_amd64.deb";

    @TempDir
    private Path folder;

    private AgentFolder downloads;

    @BeforeEach
    void aReleaseOfTwoFiles() throws Exception {
        write(PROGRAM, "program");
        write(INSTALLER, "installer");
        manifest(entry(PROGRAM, "any", "program"), entry(INSTALLER, "linux", "installer"));
        downloads = new AgentFolder(folder);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private void manifest(String... entries) throws IOException {
        write(
                "manifest.json",
                "{\"version\": \"1.2.0\", \"minimum\": \"1.1.0\", \"files\": [" + String.join(",", entries) + "]}");
    }

    private static String entry(String name, String platform, String content) throws Exception {
        return "{\"name\": \"%s\", \"platform\": \"%s\", \"architecture\": \"x86_64\", \"size\": %d, \"sha256\": \"%s\"}"
                .formatted(name, platform, content.length(), sha256(content));
    }

    private static String sha256(String content) throws Exception {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private List<String> offered() {
        return downloads.release().map(AgentRelease::files).orElse(List.of()).stream()
                .map(AgentFile::name)
                .toList();
    }

    @Test
    void offersWhatTheManifestLists() throws Exception {
        AgentRelease release = downloads.release().orElseThrow();

        assertThat(release.version()).isEqualTo(AgentVersion.parse("1.2.0"));
        assertThat(release.minimum()).isEqualTo(AgentVersion.parse("1.1.0"));
        assertThat(release.files())
                .containsExactly(
                        new AgentFile(
                                PROGRAM, AgentPlatform.ANY, "x86_64", 7, sha256("program"), folder.resolve(PROGRAM)),
                        new AgentFile(
                                INSTALLER,
                                AgentPlatform.LINUX,
                                "x86_64",
                                9,
                                sha256("installer"),
                                folder.resolve(INSTALLER)));
    }

    @Test
    void offersNothingFromAFolderThatIsNotThere() {
        assertThat(new AgentFolder(folder.resolve("nowhere")).release()).isEmpty();
    }

    @Test
    void offersWhatIsPutThereWhileTheServerRuns() throws Exception {
        Path later = folder.resolve("later");
        downloads = new AgentFolder(later);
        assertThat(offered()).isEmpty();

        Files.createDirectory(later);
        Files.copy(folder.resolve(PROGRAM), later.resolve(PROGRAM));
        Files.writeString(
                later.resolve("manifest.json"),
                "{\"version\": \"1.2.0\", \"files\": [" + entry(PROGRAM, "any", "program") + "]}");

        assertThat(offered()).containsExactly(PROGRAM);
    }

    @Test
    void doesNotOfferAFileOfAnotherSize() throws Exception {
        write(PROGRAM, "program, and more");

        assertThat(offered()).containsExactly(INSTALLER);
    }

    @Test
    void doesNotOfferAFileWithAnotherContent() throws Exception {
        write(PROGRAM, "PROGRAM");

        assertThat(offered()).containsExactly(INSTALLER);
    }

    @Test
    void noticesAFileThatChangesAfterItWasOffered() throws Exception {
        assertThat(offered()).containsExactly(PROGRAM, INSTALLER);

        write(PROGRAM, "PROGRAM");
        Files.setLastModifiedTime(folder.resolve(PROGRAM), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));

        assertThat(offered()).containsExactly(INSTALLER);
    }

    @Test
    void noticesAFileThatGoes() throws Exception {
        assertThat(offered()).containsExactly(PROGRAM, INSTALLER);

        Files.delete(folder.resolve(INSTALLER));

        assertThat(offered()).containsExactly(PROGRAM);
    }

    @Test
    void noticesANewManifest() throws Exception {
        assertThat(offered()).containsExactly(PROGRAM, INSTALLER);

        manifest(entry(INSTALLER, "linux", "installer"));

        assertThat(offered()).containsExactly(INSTALLER);
    }

    @Test
    void doesNotReadWhatHasNotChanged() throws Exception {
        FileTime asItWas = Files.getLastModifiedTime(folder.resolve(PROGRAM));
        AgentRelease before = downloads.release().orElseThrow();

        Files.writeString(folder.resolve(PROGRAM), "PROGRAM");
        Files.setLastModifiedTime(folder.resolve(PROGRAM), asItWas);

        assertThat(downloads.release().orElseThrow()).isSameAs(before);
    }

    @Test
    void aReleaseWithoutAnyGoodFileIsNone() throws Exception {
        manifest(entry("ca-agent-1.2.1.jar", "any", "program"));

        assertThat(downloads.release()).isEmpty();
    }

    @Test
    void aFolderInPlaceOfAFileIsNotOffered() throws Exception {
        Files.createDirectory(folder.resolve("inner"));
        manifest(entry("inner", "any", "program"));

        assertThat(downloads.release()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "/etc/passwd", "inner/file", "..", ".hidden", "a b", "", "a\\\\b"})
    void aManifestThatNamesAFileElsewhereOffersNothing(String name) throws Exception {
        manifest(entry(PROGRAM, "any", "program"), entry(name, "any", "program"));

        assertThat(downloads.release()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{}",
                "{\"version\": \"new\", \"files\": []}",
                "{\"version\": \"1.0\", \"files\": [{}]}",
                "{\"version\": \"1.0\", \"files\": [{\"name\": \"a\", \"platform\": \"amiga\", \"size\": 1}]}",
                "{\"version\": \"1.0\", \"files\": [{\"name\": \"a\", \"platform\": \"any\", \"size\": 1,"
                        + " \"sha256\": \"short\"}]}"
            })
    void aManifestThatMakesNoSenseOffersNothing(String manifest) throws Exception {
        write("manifest.json", manifest);

        assertThat(downloads.release()).isEmpty();
    }

    @Test
    void aManifestOfUnusualLengthIsNotRead() throws Exception {
        write("manifest.json", Files.readString(folder.resolve("manifest.json")) + " ".repeat(70_000));

        assertThat(downloads.release()).isEmpty();
    }
}
