package org.usercenter.auth.business;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.business.Particular;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;

import static org.assertj.core.api.Assertions.assertThat;

/** Of which declared particulars the owner is told. */
@Tag("B2")
final class ReplacedParticularsTest {
    private static final Map<Particular, String> BEFORE = Map.of(
            Particular.SETTLEMENT_BANK, "Bank",
            Particular.SETTLEMENT_ACCOUNT, "6222021234567890",
            Particular.QUALIFICATION_CERTIFICATE, "u");

    @Test
    void anotherSettlementAccountIsNamedInAWarningToAllContactsThatDoesNotSayIt() {
        assertThat(ReplacedParticulars.messages(
                        "u",
                        BEFORE,
                        Map.of(
                                Particular.SETTLEMENT_BANK, "Bank",
                                Particular.SETTLEMENT_ACCOUNT, "6222021234567899")))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.userId()).isEqualTo("u");
                    assertThat(message.kind()).isEqualTo("particular.settlement-account");
                    assertThat(message.security()).isTrue();
                    assertThat(message.parameters()).isEmpty();
                    assertThat(message.destinations())
                            .containsExactlyInAnyOrder(
                                    Destination.of(Channel.PAGE),
                                    Destination.of(Channel.SMS),
                                    Destination.of(Channel.EMAIL));
                });
    }

    @Test
    void anotherDocumentIsTold() {
        assertThat(ReplacedParticulars.messages("u", BEFORE, Map.of(Particular.QUALIFICATION_CERTIFICATE, "u")))
                .singleElement()
                .satisfies(message -> assertThat(message.kind()).isEqualTo("particular.qualification-certificate"));
    }

    @Test
    void whatIsDeclaredForTheFirstTimeOrTheSameAgainTellsNobody() {
        assertThat(ReplacedParticulars.messages(
                        "u",
                        BEFORE,
                        Map.of(
                                Particular.QUALIFICATION_NUMBER, "A-1234",
                                Particular.SETTLEMENT_ACCOUNT, "6222021234567890")))
                .isEmpty();
    }
}
