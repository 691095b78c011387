package org.usercenter.auth.registration;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.code.FakeSingleUseObjects;
import org.usercenter.auth.registration.ConfirmLock.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R3")
class ConfirmLockTest {

    private final FakeSingleUseObjects objects = new FakeSingleUseObjects();
    private final ConfirmLock lock = lock("registration");
    private final List<String> done = new ArrayList<>();

    @Test
    void aSecondPressWhileTheFirstIsWorkedOnDoesNothing() {
        List<Outcome> second = new ArrayList<>();

        Outcome first = lock.run(() -> second.add(press(false)), () -> false);

        assertThat(first).isEqualTo(Outcome.ANSWERED);
        assertThat(second).containsExactly(Outcome.IN_PROGRESS);
        assertThat(done).isEmpty();
    }

    @Test
    void aSecondPressRightAfterTheAccountWasMadeDoesNothing() {
        assertThat(press(true)).isEqualTo(Outcome.ANSWERED);
        assertThat(press(true)).isEqualTo(Outcome.IN_PROGRESS);

        assertThat(done).hasSize(1);
    }

    @Test
    void whoWasRefusedMayTryAgain() {
        press(false);

        assertThat(press(false)).isEqualTo(Outcome.ANSWERED);
        assertThat(done).hasSize(2);
    }

    @Test
    void whatBreaksOffIsToldAndMayBeTriedAgain() {
        Outcome broken = lock.run(
                () -> {
                    throw new IllegalStateException("the realm lacks something");
                },
                () -> false);

        assertThat(broken).isEqualTo(Outcome.FAILED);
        assertThat(press(true)).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void anotherRegistrationIsNotKeptWaiting() {
        press(true);

        assertThat(lock("another").run(() -> done.add("pressed"), () -> true)).isEqualTo(Outcome.ANSWERED);
    }

    private Outcome press(boolean created) {
        return lock.run(() -> done.add("pressed"), () -> created);
    }

    private ConfirmLock lock(String registration) {
        return new ConfirmLock(objects, "realm", registration);
    }
}
