package org.usercenter.auth.ca.download;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L2")
class AgentReleaseTest {
    private static final AgentFile PROGRAM = new AgentFile(
            "ca-agent-1.2.0.jar", AgentPlatform.ANY, null, 7, "ab".repeat(32), Path.of("ca-agent-1.2.0.jar"));

    private final AgentRelease release = new AgentRelease(AgentVersion.parse("1.2.0"), null, List.of(PROGRAM));

    @Test
    void aFileIsFoundByVersionAndName() {
        assertThat(release.file("1.2.0", "ca-agent-1.2.0.jar")).contains(PROGRAM);
    }

    @ParameterizedTest
    @CsvSource({
        "1.1.0, ca-agent-1.2.0.jar",
        "1.2, ca-agent-1.2.0.jar",
        "1.2.0, ca-agent-1.1.0.jar",
        "1.2.0, manifest.json",
        "1.2.0, ../conf/keycloak.conf",
        "1.2.0, CA-AGENT-1.2.0.JAR"
    })
    void nothingElseIsFound(String version, String name) {
        assertThat(release.file(version, name)).isEmpty();
    }
}
