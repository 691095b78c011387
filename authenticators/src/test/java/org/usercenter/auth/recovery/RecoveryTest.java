package org.usercenter.auth.recovery;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.util.JsonSerialization;
import org.usercenter.storage.identity.EmailAddress;
import org.usercenter.storage.identity.MobileNumber;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P1")
class RecoveryTest {
    private static final Target MOBILE = Target.mobile(MobileNumber.parse("13800138000"), "");

    @Test
    void theOnlyAccountIsPickedWhenThePasswordIsForgotten() {
        Recovery proved = Recovery.begin(false)
                .withTargets(List.of(MOBILE))
                .withSent(0, 100)
                .withProved(List.of("a"));

        assertThat(proved.account()).isEqualTo("a");
    }

    @Test
    void ofSeveralAccountsNoneIsPicked() {
        Recovery proved = Recovery.begin(false)
                .withTargets(List.of(MOBILE))
                .withSent(0, 100)
                .withProved(List.of("a", "b"));

        assertThat(proved.account()).isEmpty();
    }

    @Test
    @Tag("P2")
    void whoForgotTheAccountSeesItBeforeAnythingIsPicked() {
        Recovery proved = Recovery.begin(true)
                .withTargets(List.of(MOBILE))
                .withSent(0, 100)
                .withProved(List.of("a"));

        assertThat(proved.account()).isEmpty();
    }

    @Test
    void anotherCodeTakesAwayWhatWasProved() {
        Recovery proved = Recovery.begin(false)
                .withTargets(List.of(MOBILE))
                .withSent(0, 100)
                .withProved(List.of("a"));

        assertThat(proved.withSent(0, 200).proved()).isFalse();
        assertThat(proved.withSent(0, 200).accounts()).isEmpty();
    }

    @Test
    void itIsReadAsItWasWritten() throws Exception {
        Recovery recovery = Recovery.begin(true)
                .withTargets(List.of(MOBILE, Target.email(EmailAddress.parse("a@example.com"), "id", true)))
                .withSent(1, 100)
                .withProved(List.of("id"));

        assertThat(JsonSerialization.readValue(JsonSerialization.writeValueAsString(recovery), Recovery.class))
                .isEqualTo(recovery);
    }

    @Test
    void nothingOfItIsPrinted() {
        Target email = Target.email(EmailAddress.parse("somebody@example.com"), "id", true);

        assertThat(email.toString()).doesNotContain("somebody");
        assertThat(Recovery.begin(false).withTargets(List.of(MOBILE, email)).toString())
                .doesNotContain("somebody")
                .doesNotContain("13800138000");
    }
}
