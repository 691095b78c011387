package org.usercenter.auth.registration;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.registration.RegistrationDraft.Agreed;
import org.usercenter.auth.registration.RegistrationDraft.Created;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R3")
class RegistrationStepTest {

    private final RegistrationDraft chosen = RegistrationDraft.begin().withAccountType("person");
    private final RegistrationDraft agreed = chosen.withAgreed(new Agreed("2026-11", 1));
    private final RegistrationDraft informed = agreed.withInformation(Map.of(), "hash", "zhangsan", "+8613800138000");
    private final RegistrationDraft proved = informed.withMobileProved("+8613800138000");

    @Test
    void noPageIsReachedBeforeTheOnesBeforeItAreComplete() {
        assertThat(RegistrationStep.INFORMATION.reachable(chosen)).isFalse();
        assertThat(RegistrationStep.INFORMATION.reachable(agreed)).isTrue();
        assertThat(RegistrationStep.VERIFICATION.reachable(informed)).isFalse();
        assertThat(RegistrationStep.VERIFICATION.reachable(proved)).isTrue();
        assertThat(RegistrationStep.DONE.reachable(proved)).isFalse();
    }

    @Test
    void withAnAccountOnlyTheLastPageIsLeft() {
        RegistrationDraft done = proved.withCreated(new Created("id", "zhangsan", 2, "none", 7, null));

        assertThat(RegistrationStep.DONE.reachable(done)).isTrue();
        assertThat(RegistrationStep.VERIFICATION.complete(done)).isTrue();
    }

    @Test
    void theProgressBarShowsWhereOneStands() {
        assertThat(RegistrationStep.MOBILE.progress(chosen))
                .extracting(step -> step.get("key") + "=" + step.get("state"))
                .containsExactly(
                        "agreement=done", "information=done", "mobile=current", "verification=todo", "done=todo");
    }

    @Test
    void onTheLastPageAllIsDone() {
        assertThat(RegistrationStep.DONE.progress(chosen))
                .extracting(step -> step.get("state"))
                .containsOnly("done");
    }
}
