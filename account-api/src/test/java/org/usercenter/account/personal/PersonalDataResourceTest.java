package org.usercenter.account.personal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Fake;
import org.usercenter.account.caller.Caller;
import org.usercenter.account.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("A15")
class PersonalDataResourceTest {

    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");

    @Test
    void aLoginIsFreshForTenMinutes() {
        assertThat(PersonalDataResource.requireFresh(caller(NOW, false), NOW)).isEqualTo(NOW);
        assertThatCode(() -> PersonalDataResource.requireFresh(caller(NOW.minusSeconds(600), false), NOW))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PersonalDataResource.requireFresh(caller(NOW.minusSeconds(601), false), NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("login-too-old");
    }

    @Test
    void aSessionThatHasJustBegunWithoutALoginIsNotFresh() {
        assertThatThrownBy(() -> PersonalDataResource.requireFresh(caller(null, false), NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("login-too-old");
    }

    @Test
    void anAdministratorInSomebodysNameIsNotTheHolder() {
        assertThatThrownBy(() -> PersonalDataResource.requireHolder(caller(NOW, true)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("impersonated");
        assertThatCode(() -> PersonalDataResource.requireHolder(caller(NOW, false)))
                .doesNotThrowAnyException();
    }

    private static Caller caller(@Nullable Instant loginAt, boolean impersonated) {
        return new Caller(
                Fake.of(RealmModel.class),
                Fake.of(UserModel.class),
                "session",
                "password",
                NOW,
                "192.0.2.1",
                loginAt,
                impersonated);
    }
}
