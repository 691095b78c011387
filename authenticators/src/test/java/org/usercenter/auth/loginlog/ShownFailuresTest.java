package org.usercenter.auth.loginlog;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.code.CountedLimits;
import org.usercenter.storage.login.LoginEntry;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A12")
final class ShownFailuresTest {
    private static final String WRONG = "invalid_user_credentials";

    private final ShownFailures shown = new ShownFailures(CountedLimits.kept(), realm());

    @Test
    void aFailureSaysWhatWasWrong() {
        assertThat(shown.result("user", WRONG)).contains(WRONG);
    }

    @Test
    void theLastOneThatIsShownSaysThatFurtherOnesAreNot() {
        List<String> results = IntStream.range(0, ShownFailures.MOST + 5)
                .mapToObj(i -> shown.result("user", WRONG))
                .flatMap(Optional::stream)
                .toList();

        assertThat(results).hasSize(60).last().isEqualTo(LoginEntry.FURTHER_OMITTED);
        assertThat(results.subList(0, 59)).containsOnly(WRONG);
    }

    @Test
    void theFailuresOfOneAccountAreNotHeldAgainstAnother() {
        for (int i = 0; i < ShownFailures.MOST; i++) {
            assertThat(shown.result("victim", WRONG)).isPresent();
        }

        assertThat(shown.result("victim", WRONG)).isEmpty();
        assertThat(shown.result("another", WRONG)).contains(WRONG);
    }

    private static RealmModel realm() {
        return (RealmModel) Proxy.newProxyInstance(
                RealmModel.class.getClassLoader(), new Class<?>[] {RealmModel.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
