package org.usercenter.e2e.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.InstallGuide;
import org.usercenter.e2e.harness.Repository;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("O6")
class InstallGuideTest {

    @Test
    void theGuideSpeaksOfTheReleaseThatIsBuilt() throws IOException {
        assertThat(InstallGuide.read().archive()).isEqualTo("user-center-" + System.getProperty("uc.version") + ".zip");
    }

    @Test
    void theChineseGuideHasTheSameCommands() throws IOException {
        List<String> chinese = Files.readString(Repository.root().resolve("README.zh-CN.md"))
                .lines()
                .map(String::strip)
                .toList();

        assertThat(InstallGuide.read().commands().values()).allSatisfy(commands -> assertThat(chinese)
                .containsAll(
                        Arrays.stream(commands.split("\n")).map(String::strip).toList()));
    }
}
