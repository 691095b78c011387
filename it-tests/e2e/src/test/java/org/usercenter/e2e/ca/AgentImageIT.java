package org.usercenter.e2e.ca;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The agent with a runtime of its own, as installers have it. */
@EndToEnd
@Tag("agent")
@Tag("L2")
@Tag("page")
@Order(95)
class AgentImageIT {
    private static final Path JPACKAGE = Path.of(System.getProperty("java.home"), "bin", "jpackage");

    @TempDir
    Path folder;

    private String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    @Test
    void itReadsKeysThroughItsOwnChildProcesses(CaAgent agent, Drawer drawer) throws Exception {
        assumeThat(JPACKAGE).as("a JDK with jpackage").exists();
        drawer.act(Drawer.PERSON_SM2, "reset");
        drawer.plugOnly(Drawer.PERSON_SM2);
        Path jar = CaAgent.jar();
        Path input = Files.createDirectory(folder.resolve("input"));
        Files.copy(jar, input.resolve(jar.getFileName()));

        run(
                JPACKAGE.toString(),
                "@" + Repository.root().resolve("ca-bridge/agent/src/build/jpackage.args"),
                "--input",
                input.toString(),
                "--main-jar",
                jar.getFileName().toString(),
                "--dest",
                folder.resolve("image").toString());
        String report = run(
                folder.resolve("image/ca-agent/bin/ca-agent").toString(),
                "--diagnose",
                "--config",
                agent.folder().toString(),
                "--state",
                folder.resolve("state").toString());

        List<String> keys =
                report.lines().filter(line -> line.startsWith("Key ")).toList();
        assertThat(keys).singleElement().asString().contains("SIMKEY", "SM2", "tries left");
        assertThat(report).doesNotContain("FAILED", "张伟");
    }
}
