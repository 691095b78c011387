package org.usercenter.auth.handover;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.util.JsonSerialization;
import org.usercenter.auth.binding.ContactKind;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A1")
class HandOverDraftTest {
    private static final PresentSide CERTIFICATE = new PresentSide("ca", null);

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
                .proved(ContactKind.MOBILE, "+8613800138000")
                .onward()
                .backward();

        assertThat(draft.step()).isEqualTo(HandOverStep.MOBILE);
        assertThat(draft.contact(ContactKind.MOBILE)).isEqualTo("+8613800138000");
        assertThat(draft.sentTo()).isNull();
    }

    @Test
    void itIsReadAsItWasWritten() throws IOException {
        HandOverDraft draft = HandOverDraft.begin("main", new PresentSide("sms", "+8613800138000"))
                .proved(ContactKind.EMAIL, "new@example.com")
                .keeping(List.of("sessions"));

        String written = JsonSerialization.writeValueAsString(draft);

        assertThat(JsonSerialization.readValue(written, HandOverDraft.class)).isEqualTo(draft);
    }

    @Test
    void nothingPersonalIsPrinted() {
        HandOverDraft draft = HandOverDraft.begin("main", new PresentSide("sms", "+8613800138000"))
                .proved(ContactKind.MOBILE, "+8613800138001");

        assertThat(draft + " " + draft.present()).doesNotContain("13800");
    }
}
