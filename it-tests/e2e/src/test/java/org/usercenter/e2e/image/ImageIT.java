package org.usercenter.e2e.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.usercenter.e2e.harness.Contained;
import org.usercenter.e2e.harness.ContainerEngine;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.login.EveryWayIn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The image of the release, made and run as the compose file has it: who comes in by each way, registers, or comes over. */
@EnabledIfSystemProperty(named = "uc.db", matches = "postgres", disabledReason = "production is on PostgreSQL")
@Tag("O6")
@SuppressWarnings("NullAway.Init") // JUnit calls BeforeAll
class ImageIT extends EveryWayIn {
    private static Contained contained;
    private static Landscape landscape;

    @BeforeAll
    static void makeTheImage() throws Exception {
        assumeThat(ContainerEngine.isPresent())
                .as("a container engine runs here")
                .isTrue();
        contained = Contained.start();
        landscape = contained.landscape();
    }

    @Override
    protected Landscape landscape() {
        return landscape;
    }

    @AfterAll
    static void stop() throws Exception {
        if (contained != null) {
            contained.close();
        }
    }

    @Test
    void theServerIsAnOrdinaryUserWhoCanChangeNothingOfIt() throws Exception {
        assertThat(contained.says("id", "-u")).isEqualTo("1000");
        for (String folder : List.of("/", "/opt/keycloak/providers", "/opt/keycloak/conf", "/opt/keycloak/data")) {
            assertThat(contained.says("bash", "-c", "echo x > " + folder + "/written && echo written"))
                    .as(folder)
                    .isEmpty();
        }
        assertThat(contained.says("bash", "-c", "echo x > /tmp/written && echo written"))
                .isEqualTo("written");
    }

    @Test
    void whatWasBuiltIntoTheImageIsNotBuiltAgainAtTheStart() throws IOException {
        assertThat(landscape.server().log())
                .content()
                .contains("Keycloak " + System.getProperty("uc.version").replaceFirst("-\\d+$", ""))
                .doesNotContain("Updating the configuration")
                .doesNotContain("Server configuration updated")
                .doesNotContain("since the last build");
    }

    @Test
    void theRealmAsCodeIsReadFromInsideTheContainer() throws Exception {
        String planned = contained.says(
                "bash",
                "-c",
                "UC_REALM_SERVER=" + landscape.server().url()
                        + " bash /opt/keycloak/user-center/realm.sh plan; echo code $?");

        // What differs belongs to the demo's realm, of which no file says that it was applied.
        assertThat(planned)
                .contains("pull-seconds: kept", "0 to add, 0 to change, 0 to remove")
                .endsWith("code 0");
    }

    @Test
    void theComposeFileIsOne() throws Exception {
        assumeThat(ContainerEngine.readsComposeFiles())
                .as("a program that reads compose files is here")
                .isTrue();
        Path compose = contained.release().resolve("compose");
        Path settings = compose.resolve(".env");
        Files.copy(compose.resolve("example.env"), settings, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(settings, Files.readString(settings).replace("PASSWORD=", "PASSWORD=secret"));

        Process reading = new ProcessBuilder("docker-compose", "-f", "compose.yaml", "config")
                .directory(compose.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(reading.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(reading.waitFor()).as(said).isZero();
        assertThat(said).contains("node-1:", "node-2:", "user-center:" + System.getProperty("uc.version"));
    }
}
