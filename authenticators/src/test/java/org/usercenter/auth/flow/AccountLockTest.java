package org.usercenter.auth.flow;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L5")
class AccountLockTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final Map<String, Object> answers = new HashMap<>(Map.of(
            "isEnabled",
            true,
            "isBruteForceProtected",
            true,
            "isPermanentLockout",
            false,
            "getMaxTemporaryLockouts",
            2,
            "getNumTemporaryLockouts",
            0,
            "getFailedLoginNotBefore",
            0));

    @Test
    void withoutFailuresNothingIsLocked() {
        assertThat(AccountLock.of(fake(RealmModel.class), fake(UserModel.class), null, NOW))
                .isEmpty();
    }

    @Test
    void failuresThatDoNotYetLockAreNoLock() {
        assertThat(lock()).isEmpty();
    }

    @Test
    void theLockLastsUntilTheTimeThatTheFailuresName() {
        answers.put("getFailedLoginNotBefore", (int) NOW.getEpochSecond() + 1);
        assertThat(lock()).contains(AccountLock.TEMPORARY);

        answers.put("getFailedLoginNotBefore", (int) NOW.getEpochSecond());
        assertThat(lock()).isEmpty();
    }

    @Test
    void aDisabledAccountIsNotOnlyLocked() {
        answers.put("getFailedLoginNotBefore", (int) NOW.getEpochSecond() + 1);
        answers.put("isEnabled", false);

        assertThat(lock()).contains(AccountLock.PERMANENT);
    }

    @Test
    void tooManyLocksLockForGoodWhereTheRealmSaysSo() {
        answers.put("getNumTemporaryLockouts", 3);
        assertThat(lock()).isEmpty();

        answers.put("isPermanentLockout", true);
        assertThat(lock()).contains(AccountLock.PERMANENT);
    }

    @Test
    void aRealmWithoutProtectionLocksNobody() {
        answers.put("getFailedLoginNotBefore", (int) NOW.getEpochSecond() + 1);
        answers.put("isBruteForceProtected", false);

        assertThat(lock()).isEmpty();
    }

    private Optional<AccountLock> lock() {
        return AccountLock.of(fake(RealmModel.class), fake(UserModel.class), fake(UserLoginFailureModel.class), NOW);
    }

    private <T> T fake(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer(method.getName())));
    }

    private Object answer(String method) {
        @Nullable Object answer = answers.get(method);
        if (answer == null) {
            throw new UnsupportedOperationException(method);
        }
        return answer;
    }
}
