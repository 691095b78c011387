package org.usercenter.ca.agent.window;

import java.awt.AWTError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.usercenter.ca.agent.config.LocalizedName;
import org.usercenter.ca.agent.config.Origin;
import org.usercenter.ca.agent.config.Site;
import org.usercenter.ca.agent.device.TestCertificates;
import org.usercenter.ca.agent.ticket.Purpose;
import org.usercenter.ca.agent.token.DriverProfile;
import org.usercenter.ca.agent.token.TokenKey;
import org.usercenter.ca.agent.token.Tries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A display that fails must not keep the agent waiting. */
@Tag("L2")
class SwingPinPromptTest {
    private final TestCertificates certificates = new TestCertificates();

    @Test
    @Timeout(60)
    void aWindowThatCannotBeShownIsToldAtOnce() {
        SwingPinPrompt prompt = new SwingPinPrompt((request, answer) -> {
            throw new AWTError("Can't connect to X11 window server");
        });

        assertThatExceptionOfType(NoDisplayException.class)
                .isThrownBy(() -> prompt.ask(request(Duration.ofMinutes(10))))
                .withCauseInstanceOf(AWTError.class);
    }

    @Test
    @Timeout(60)
    void aWindowThatComesAfterTheTimeIsClosedWhenItComes() throws Exception {
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        CompletableFuture<Void> closed = new CompletableFuture<>();
        SwingPinPrompt prompt = new SwingPinPrompt((request, answer) -> {
            goOn.join();
            return () -> closed.complete(null);
        });

        assertThat(prompt.ask(request(Duration.ofMillis(50)))).isEqualTo(new PinAnswer.Refused(true));
        goOn.complete(null);

        closed.get(50, TimeUnit.SECONDS);
    }

    private PinRequest request(Duration time) {
        LocalizedName name = new LocalizedName("中心", "Center");
        TokenKey key = new TokenKey(
                "place",
                "label",
                certificates.parse(
                        certificates.signing(certificates.keys("sm2p256v1").getPublic(), "张三")),
                Tries.UNKNOWN,
                false);
        DriverProfile driver = new DriverProfile(
                "x",
                name,
                Optional.empty(),
                DriverProfile.Kind.SKF,
                Path.of("/x.so"),
                Optional.empty(),
                4,
                DriverProfile.BlobForm.AUTO,
                DriverProfile.RsaInput.DIGEST_INFO,
                OptionalInt.empty(),
                false,
                Optional.empty());
        return new PinRequest(new Site(new Origin("https://a.test"), name), Purpose.LOGIN, key, driver, time);
    }
}
