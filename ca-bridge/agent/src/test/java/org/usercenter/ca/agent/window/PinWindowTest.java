package org.usercenter.ca.agent.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usercenter.ca.agent.device.TestCertificates;
import org.usercenter.ca.agent.device.Tools;
import org.usercenter.ca.agent.device.VirtualDisplay;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person reads before he types his PIN. */
@Tag("L2")
class PinWindowTest {
    private static final String HOLDER = "张三（示例公司）";

    private final TestCertificates certificates = new TestCertificates();

    @TempDir
    Path folder;

    private List<String> texts(String language, int triesLeft) throws IOException {
        Path file = Files.write(
                folder.resolve("certificate.der"),
                certificates.signing(certificates.keys("sm2p256v1").getPublic(), HOLDER));
        try (VirtualDisplay display = VirtualDisplay.open()) {
            return Tools.run(
                            "default-jre",
                            Map.of("DISPLAY", display.name()),
                            Path.of(System.getProperty("java.home", ""), "bin", "java")
                                    .toString(),
                            "-Djava.awt.headless=false",
                            "-cp",
                            System.getProperty("java.class.path", ""),
                            ShownWindow.class.getName(),
                            file.toString(),
                            language,
                            Integer.toString(triesLeft))
                    .lines()
                    .toList();
        }
    }

    @Test
    void itShowsWhoAsksForWhatWhoseKeyItIsWhoIssuedItAndTheTriesLeft() throws Exception {
        assertThat(texts("zh", 3))
                .contains("证书签名确认", "统一用户中心", "https://auth.example.test", HOLDER, "测试签发机构", "SIMKEY · 示例厂商")
                .anySatisfy(text -> assertThat(text).contains("绑定"))
                .anySatisfy(text -> assertThat(text).contains("3"));
    }

    @Test
    void itSaysSoInEnglish() throws Exception {
        assertThat(texts("en", 1))
                .contains(
                        "Certificate signature",
                        "Unified User Center",
                        "https://auth.example.test",
                        HOLDER,
                        "测试签发机构",
                        "SIMKEY · Example Vendor");
    }
}
