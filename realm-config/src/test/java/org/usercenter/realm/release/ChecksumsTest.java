package org.usercenter.realm.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("O6")
class ChecksumsTest {

    @TempDir
    private Path folder;

    @Test
    void everyFileButTheListItselfHasALine() throws IOException {
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/c"), "abc");
        Files.writeString(folder.resolve("a"), "");

        Checksums.main(new String[] {folder.toString()});
        Checksums.main(new String[] {folder.toString()});

        // FIPS 180-4, example of one block; the digest of nothing.
        assertThat(folder.resolve("SHA256SUMS"))
                .hasContent("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a\n"
                        + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b/c");
    }
}
