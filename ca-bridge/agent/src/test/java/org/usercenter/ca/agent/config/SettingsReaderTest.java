package org.usercenter.ca.agent.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.ca.agent.window.FilePinPrompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("L2")
class SettingsReaderTest {
    private static final String NAME = "\"name\":{\"zh\":\"统一用户中心\",\"en\":\"Unified User Center\"}";

    @TempDir
    Path folder;

    @Test
    void sitesAreReadWithTheirNames() throws Exception {
        write("https://auth.example.test");

        AgentSettings settings = new SettingsReader(folder).read();

        assertThat(settings.sites()).containsOnlyKeys(new Origin("https://auth.example.test"));
        assertThat(settings.isForTests()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://auth.example.cn/",
                "HTTPS://auth.example.cn",
                "https://auth.example.cn:443",
                "*",
                "null",
                "https://user@auth.example.cn",
                "http://auth.example.cn",
                "ftp://auth.example.cn"
            })
    void whatBrowsersNeverSendOrMustNotIsRefused(String origin) throws Exception {
        write(origin);

        assertThatExceptionOfType(ConfigException.class).isThrownBy(() -> new SettingsReader(folder).read());
    }

    @Test
    void settingsThatOthersCanWriteMayNotNameARealSite() throws Exception {
        write("https://auth.example.cn");
        Files.setPosixFilePermissions(folder.resolve("agent.json"), PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> new SettingsReader(folder).read())
                .withMessageContaining("agent.json");
    }

    @Test
    void aFolderThatOthersCanWriteIsInDoubtToo() throws Exception {
        write("https://auth.example.cn");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(FileTrust.doubt(folder.resolve("agent.json"))).isPresent();
    }

    @Test
    void filesOfTheSystemAreNotInDoubt() {
        assertThat(FileTrust.doubt(Path.of("/etc/passwd"))).isEmpty();
    }

    @Test
    void aPinFileIsRefusedWhileARealSiteIsAllowed() throws Exception {
        Origin real = new Origin("https://auth.example.cn");
        AgentSettings settings = new AgentSettings(
                java.util.Map.of(real, new Site(real, new LocalizedName("中心", "Center"))),
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of());

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> new FilePinPrompt(folder.resolve("pin"), settings));
    }

    @Test
    void aDriverThatIsNotInstalledIsLeftOutAndNamed() throws Exception {
        write("https://auth.example.test");
        Files.writeString(
                folder.resolve("drivers.json"),
                "{\"drivers\":[{\"id\":\"x\",\"kind\":\"SKF\",\"libraries\":{\"linux\":[\"/nowhere/x.so\"]}," + NAME
                        + "}]}");

        AgentSettings settings = new SettingsReader(folder).read();

        assertThat(settings.drivers()).isEmpty();
        assertThat(settings.leftOut()).containsExactly("x: not installed");
    }

    @Test
    void aDriverWithoutAFullPathIsRefused() throws Exception {
        Path relative = Path.of("pom.xml");
        write("https://auth.example.test");
        Files.writeString(
                folder.resolve("drivers.json"),
                "{\"drivers\":[{\"id\":\"x\",\"kind\":\"SKF\",\"libraries\":{\"linux\":[\"" + relative + "\"]}," + NAME
                        + "}]}");

        assertThatExceptionOfType(ConfigException.class).isThrownBy(() -> new SettingsReader(folder).read());
    }

    @Test
    void aRuntimeWithoutAFullPathIsRefused() throws Exception {
        write("https://auth.example.test");
        writeDriver("\"runtime\":\"jre32/bin/java\"");

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> new SettingsReader(folder).read())
                .withMessageContaining("runtime");
    }

    @Test
    void aDriverWhoseRuntimeOthersCanWriteIsLeftOutAndNamed() throws Exception {
        write("https://auth.example.cn");
        writeDriver("\"runtime\":\"/opt/jre32/bin/java\"");
        SettingsReader reader = new SettingsReader(
                folder,
                file -> file.endsWith("jre32/bin/java")
                        ? Optional.of(file + ": writable by others than root")
                        : Optional.empty());

        AgentSettings settings = reader.read();

        assertThat(settings.drivers()).isEmpty();
        assertThat(settings.leftOut()).containsExactly("x: /opt/jre32/bin/java: writable by others than root");
    }

    @Test
    void aDriverSaysWhichDeviceItSharesAndWhetherItKeepsTheFlagsOfTries() throws Exception {
        write("https://auth.example.test");
        writeDriver("\"device\":\"ukey\",\"tryFlags\":true");

        assertThat(new SettingsReader(folder).read().drivers()).singleElement().satisfies(driver -> {
            assertThat(driver.device()).hasValue("ukey");
            assertThat(driver.tryFlags()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "https://127.0.0.1:8443", "http://[::1]:1", "https://a.b.test"})
    void originsOfThisPcAndOfTestAreForTests(String origin) {
        assertThat(new Origin(origin).isForTests()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://test", "https://localhost.cn", "https://127.0.0.1.cn", "https://a.test.cn"})
    void namesThatOnlyLookAlikeAreNot(String origin) {
        assertThat(new Origin(origin).isForTests()).isFalse();
    }

    @Test
    void anOriginWithoutItsFormIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Origin("https://a.test/path"));
        assertThat(Origin.of("https://a.test:443/path")).hasValue(new Origin("https://a.test"));
    }

    /** An installed driver with one more setting. */
    private void writeDriver(String setting) throws Exception {
        Path library = Files.writeString(folder.resolve("x.so"), "library");
        Files.writeString(
                folder.resolve("drivers.json"),
                "{\"drivers\":[{\"id\":\"x\",\"kind\":\"PKCS11\",\"libraries\":{\"linux\":[\"" + library + "\"]},"
                        + NAME + "," + setting + "}]}");
    }

    private void write(String origin) throws Exception {
        Files.writeString(
                folder.resolve("agent.json"),
                "{\"sites\":[{\"origin\":\"" + origin + "\"," + NAME + "}],\"issuers\":[]}");
        Files.writeString(folder.resolve("drivers.json"), "{\"drivers\":[]}");
    }
}
