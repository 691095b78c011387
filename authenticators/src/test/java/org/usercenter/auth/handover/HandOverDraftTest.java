package org.usercenter.auth.handover;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.util.JsonSerialization;
import org.usercenter.auth.binding.ContactKind;
import org.usercenter.auth.binding.PresentSide;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A1")
class HandOverDraftTest {
    private static final long NOW = 1_764_400_000_000L;
    private static final PresentSide CERTIFICATE = new PresentSide("ca", null, "binding", NOW);

    @Test
    void whoeverIsAtTheBeginningIsAskedForThePresentSideFirst() {
        assertThat(HandOverDraft.begin("main", null).onward().step()).isEqualTo(HandOverStep.PRESENT);
    }

    @Test
    void whoeverLoggedInWithACertificateIsNotAskedForACode() {
        HandOverDraft draft = HandOverDraft.begin("main", CERTIFICATE);

        assertThat(draft.onward().step()).isEqualTo(HandOverStep.MOBILE);
        assertThat(draft.onward().backward().step()).isEqualTo(HandOverStep.START);
    }

    @Test
    void whatWasProvedStaysProvedOnTheWayBackAndTheCodeIsForgotten() {
        HandOverDraft draft = HandOverDraft.begin("main", CERTIFICATE)
                .onward()
                .sent("+8613800138000")
                .proved(ContactKind.MOBILE, "+8613800138000", NOW)
                .onward()
                .backward();

        assertThat(draft.step()).isEqualTo(HandOverStep.MOBILE);
        assertThat(draft.contact(ContactKind.MOBILE)).isEqualTo("+8613800138000");
        assertThat(draft.sentTo()).isNull();
    }

    @Test
    void eachProofCountsForHalfAnHour() {
        Instant end = Instant.ofEpochMilli(NOW).plus(HandOverDraft.LIFE);
        HandOverDraft draft = HandOverDraft.begin("main", CERTIFICATE);

        assertThat(draft.isOver(end)).isFalse();
        assertThat(draft.isOver(end.plusMillis(1))).isTrue();
        assertThat(HandOverDraft.begin("main", null)
                        .proved(ContactKind.MOBILE, "+8613800138000", NOW)
                        .isOver(end.plusMillis(1)))
                .isTrue();
        assertThat(HandOverDraft.begin("main", null)
                        .proved(ContactKind.EMAIL, "new@example.com", NOW)
                        .isOver(end.plusMillis(1)))
                .isTrue();
    }

    @Test
    void whatOneLoginProvedIsNotAnothers() {
        PresentSide later = new PresentSide("ca", null, "binding", NOW + 1);
        PresentSide code = new PresentSide("sms", "+8613800138000", null, NOW);

        assertThat(HandOverDraft.begin("main", CERTIFICATE).fits(CERTIFICATE)).isTrue();
        assertThat(HandOverDraft.begin("main", CERTIFICATE).fits(later)).isFalse();
        assertThat(HandOverDraft.begin("main", CERTIFICATE).fits(null)).isFalse();
        assertThat(HandOverDraft.begin("main", null).fits(CERTIFICATE)).isFalse();
        assertThat(HandOverDraft.begin("main", code).fits(null)).isTrue();
    }

    @Test
    void itIsReadAsItWasWritten() throws IOException {
        HandOverDraft draft = HandOverDraft.begin("main", new PresentSide("sms", "+8613800138000", null, NOW))
                .proved(ContactKind.EMAIL, "new@example.com", NOW)
                .keeping(List.of("sessions"));

        String written = JsonSerialization.writeValueAsString(draft);

        assertThat(JsonSerialization.readValue(written, HandOverDraft.class)).isEqualTo(draft);
    }

    @Test
    void nothingPersonalIsPrinted() {
        HandOverDraft draft = HandOverDraft.begin("main", new PresentSide("sms", "+8613800138000", null, NOW))
                .proved(ContactKind.MOBILE, "+8613800138001", NOW);

        assertThat(draft + " " + draft.present()).doesNotContain("13800");
    }
}
