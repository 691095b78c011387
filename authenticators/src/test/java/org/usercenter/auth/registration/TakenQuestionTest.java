package org.usercenter.auth.registration;

import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.registration.TakenQuestion.Answer;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R3")
class TakenQuestionTest {

    private static final Answer TAKEN = new Answer.Taken("id-number");

    private final Quota quota = new Quota(new Fakes.Counts());
    private int lookups;

    @Test
    void oneMobileIsToldFiveTimesThatSomethingIsTaken() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("13800138000", "source-" + i, true)).isEqualTo(TAKEN);
        }

        assertThat(ask("13800138000", "source-6", true)).isEqualTo(new Answer.NotSaid());
    }

    @Test
    void oneSourceIsToldTwentyTimes() {
        for (int i = 0; i < 20; i++) {
            assertThat(ask("138001380" + (10 + i), "source", true)).isEqualTo(TAKEN);
        }

        assertThat(ask("13900139000", "source", true)).isEqualTo(new Answer.NotSaid());
    }

    @Test
    void nobodyLooksWhenTheLimitIsReached() {
        for (int i = 0; i < 5; i++) {
            ask("13800138000", "source", true);
        }

        assertThat(ask("13800138000", "source", false)).isEqualTo(new Answer.NotSaid());
        assertThat(lookups).isEqualTo(5);
    }

    @Test
    void whoFindsNothingTakenMayAskWithoutEnd() {
        for (int i = 0; i < 50; i++) {
            assertThat(ask("13800138000", "source", false)).isEqualTo(new Answer.Free());
        }
    }

    @Test
    void whoIsOverTheOwnLimitTakesNothingFromOthersBehindTheSameAddress() {
        for (int i = 0; i < 50; i++) {
            ask("13800138000", "source", true);
        }

        assertThat(ask("13900139000", "source", true)).isEqualTo(TAKEN);
    }

    private Answer ask(String mobile, String source, boolean taken) {
        var form = Fakes.form();
        form.putSingle("mobile", mobile);
        PersonInformation person = PersonForm.accepted(PersonForm.typed(form)).orElseThrow();
        Supplier<Optional<String>> lookup = () -> {
            lookups++;
            return taken ? Optional.of("id-number") : Optional.empty();
        };
        return new TakenQuestion(quota, source).ask(person.mobile(), lookup);
    }
}
