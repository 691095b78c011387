package org.usercenter.sandbox;

import java.net.URI;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailTest {
    private static final String TEXT = "Your code is:\n\n012345\n\nDo not share it.";

    @Test
    void whatIsSentBySmtpIsInTheMailboxWithItsCode() throws Exception {
        try (RunningSandbox sandbox = new RunningSandbox(URI.create("http://localhost:8080/realms/user-center"), "")) {
            send(sandbox, "li@example.com", "First");
            send(sandbox, "wang@example.com", "Second");

            JsonNode letters = sandbox.json("/phone/mail.json?address=LI@example.com");

            assertThat(letters).hasSize(1);
            assertThat(letters.get(0).path("subject").asText()).isEqualTo("First");
            assertThat(letters.get(0).path("code").asText()).isEqualTo("012345");
            assertThat(sandbox.json("/phone/mail.json").get(0).path("subject").asText())
                    .isEqualTo("Second");
            assertThat(sandbox.get("/phone/mail").body()).contains("li@example.com", "012345");
        }
    }

    @Test
    void theServerCanBeStoppedAndRunsAgainAfterAReset() throws Exception {
        try (RunningSandbox sandbox = new RunningSandbox(URI.create("http://localhost:8080/realms/user-center"), "")) {
            sandbox.control("PUT", "mail", "{\"running\":false}");
            assertThatThrownBy(() -> send(sandbox, "li@example.com", "Lost")).isInstanceOf(RuntimeException.class);

            sandbox.send("DELETE", "/control", "", "");
            send(sandbox, "li@example.com", "Arrived");

            assertThat(sandbox.json("/phone/mail.json")).hasSize(1);
        }
    }

    private static void send(RunningSandbox sandbox, String to, String subject) {
        GreenMailUtil.sendTextEmail(
                to,
                "noreply@example.com",
                subject,
                TEXT,
                new ServerSetup(sandbox.mailPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }
}
