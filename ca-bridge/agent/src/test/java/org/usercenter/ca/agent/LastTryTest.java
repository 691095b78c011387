package org.usercenter.ca.agent;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usercenter.ca.agent.device.SkfDevice;
import org.usercenter.ca.agent.device.TestCertificates;
import org.usercenter.ca.agent.device.TicketMaker;

import static org.assertj.core.api.Assertions.assertThat;

/** The last try of a key is the person's to spend, and nobody else's. */
@Tag("L2")
class LastTryTest {
    private final TestCertificates certificates = new TestCertificates();
    private final TicketMaker server = new TicketMaker("k1", false);

    @TempDir
    Path folder;

    @Test
    void theLastTryIsSpentOnlyAfterASecondConfirmation() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        device.set("retry", "1");
        try (AgentHarness agent = new AgentHarness(folder, server, false, device.profile())) {
            String ticket = server.ticket();
            Map<String, Object> call = Map.of("ticket", ticket, "key", agent.firstKey(ticket));
            agent.pin("000000");

            assertThat(agent.call("/v1/sign", call).code()).isEqualTo("CANCELLED");
            assertThat(device.triesLeft()).isEqualTo(1);
            agent.confirmLastTry();
            AgentHarness.Answer locked = agent.call("/v1/sign", call);

            assertThat(locked.code()).isEqualTo("PIN_LOCKED");
            assertThat(locked.body().number("left")).isZero();
            assertThat(locked.body().text("hotline")).isEqualTo("400-000-0000");
            assertThat(agent.call("/v1/sign", call).code()).isEqualTo("PIN_LOCKED");
        }
    }

    @Test
    void aLastTryThatOtherSoftwareLeavesWhileThePersonIsAskedIsNotSpent() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        try (AgentHarness agent = new AgentHarness(folder, server, true, device.profile())) {
            String ticket = server.ticket();
            AgentHarness.Answer asked = agent.call("/v1/sign", Map.of("ticket", ticket, "key", agent.firstKey(ticket)));
            String url = asked.body().text("page");
            HttpResponse<String> form = agent.send(HttpRequest.newBuilder(URI.create(url)));
            device.set("retry", "1");

            agent.form(
                    url,
                    Optional.of(agent.base()),
                    Map.of("form", AgentHarness.input(form.body(), "form"), "action", "sign", "pin", "654321"));

            AgentHarness.Answer result =
                    agent.call("/v1/sign/result", Map.of("handle", asked.body().text("handle")));
            assertThat(result.code()).isEqualTo("CANCELLED");
            assertThat(result.body().number("left")).isEqualTo(1);
            assertThat(device.triesLeft()).isEqualTo(1);
        }
    }
}
