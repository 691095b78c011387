package org.usercenter.auth.ca.reminder;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.certificate.EndingCertificate;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A3")
class EndingNoticeTest {

    @Test
    void theLastDayIsThatOfChina() {
        NewMessage message = EndingNotice.of(certificate("CN=Demo CA"), Optional.empty());

        assertThat(message.parameters())
                .containsEntry("date", "2026-12-01")
                .containsEntry("until", "2026-11-30T16:00:00Z")
                .containsEntry("issuer", "CN=Demo CA");
    }

    @Test
    void itGoesToPageAndMobileAndMailboxOfTheAccount() {
        NewMessage message = EndingNotice.of(certificate("CN=Demo CA"), Optional.empty());

        assertThat(message.userId()).isEqualTo("user");
        assertThat(message.kind()).isEqualTo("certificate.ending");
        assertThat(message.destinations())
                .extracting(Destination::toString)
                .containsExactlyInAnyOrder("page", "sms", "email");
    }

    @Test
    void anIssuerWithALongNameIsCutSoThatTheMessageFits() {
        String issuer = EndingNotice.of(certificate("证".repeat(1024)), Optional.empty())
                .parameters()
                .get("issuer");

        assertThat(issuer).hasSize(150).endsWith("…");
    }

    private static EndingCertificate certificate(String issuer) {
        return new EndingCertificate("binding", "user", "vendor", issuer, Instant.parse("2026-11-30T16:00:00Z"));
    }
}
