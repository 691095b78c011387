package org.usercenter.account.caller;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Fake;
import org.usercenter.storage.takeover.TakeOverStore;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A1")
class CallerTest {
    private static final Instant SINCE = Instant.ofEpochMilli(1_700_000_000_500L);

    @Test
    void aLoginOfTheSameSecondFromBeforeOthersBeganToCountOpensNothing() {
        assertThat(Caller.isOver(account(SINCE.toEpochMilli()), SINCE.minusMillis(1)))
                .isTrue();
    }

    @Test
    void aLoginFromThenOnCounts() {
        assertThat(Caller.isOver(account(SINCE.toEpochMilli()), SINCE)).isFalse();
    }

    @Test
    void noLoginCountsAsLongAsTheAccountIsClosed() {
        assertThat(Caller.isOver(account(Long.MAX_VALUE), SINCE)).isTrue();
    }

    @Test
    void everyLoginCountsOfAnAccountWhoseLoginsNeverBeganAnew() {
        UserModel account = Fake.of(UserModel.class);

        assertThat(Caller.isOver(account, Instant.EPOCH)).isFalse();
    }

    private static UserModel account(long since) {
        return Fake.of(
                UserModel.class,
                Map.of(
                        "getFirstAttribute",
                        arguments -> TakeOverStore.SINCE.equals(arguments[0]) ? Long.toString(since) : null));
    }
}
