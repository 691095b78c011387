package org.usercenter.ca.agent;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usercenter.ca.agent.device.SkfDevice;
import org.usercenter.ca.agent.device.TestCertificates;
import org.usercenter.ca.agent.device.TicketMaker;

import static org.assertj.core.api.Assertions.assertThat;

/** What a hotline is read out. */
@Tag("L2")
class DiagnosisTest {
    private static final String HOLDER = "张三";

    private final TestCertificates certificates = new TestCertificates();
    private final TicketMaker server = new TicketMaker("k1", false);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private boolean diagnose() {
        Options options = new Options(
                folder.resolve("config"),
                folder.resolve("state"),
                List.of(0),
                Optional.empty(),
                false,
                Locale.ENGLISH,
                true);
        return new Diagnosis(options, new PrintStream(printed, true, StandardCharsets.UTF_8)).print();
    }

    private String report() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void itNamesKeysByFingerprintAndNobody() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, HOLDER);
        byte[] certificate = Files.readAllBytes(folder.resolve("skf/SIMKEY-0001/sm2.der"));
        AgentHarness.writeSettings(folder.resolve("config"), List.of(AgentHarness.SITE), server, device.profile());

        assertThat(diagnose()).isTrue();

        assertThat(report())
                .contains("CA agent", "protocol 1", AgentHarness.SITE, TicketMaker.ISSUER, "tries left 6")
                .contains(certificates.parse(certificate).fingerprint())
                .doesNotContain(HOLDER, "No keys");
    }

    @Test
    void aDriverThatIsMissingIsTold() throws Exception {
        AgentHarness.writeSettings(folder.resolve("config"), List.of(AgentHarness.SITE), server);

        assertThat(diagnose()).isTrue();

        assertThat(report()).contains("No keys");
    }

    @Test
    void settingsThatCannotBeUsedAreAFailure() throws Exception {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/agent.json"), "{");

        assertThat(diagnose()).isFalse();

        assertThat(report()).contains("Settings cannot be used: ");
    }
}
