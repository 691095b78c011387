package org.usercenter.storage.jpa;

import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.takeover.TakeOverStore;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose login was overtaken by a new holder of the account changes nothing any more. */
@Tag("L3")
final class LoginsThatCountTest extends EnterpriseTest {

    @BeforeEach
    void enabled() {
        update("u.enabled = true");
    }

    @Test
    void aLoginCountsAsLongAsItIsNotOvertaken() {
        assertThat(counts(user, clock.instant())).isTrue();
        assertThat(counts("nobody", clock.instant())).isFalse();

        attribute(Long.toString(clock.millis()));

        assertThat(counts(user, clock.instant())).isTrue();
        assertThat(counts(user, clock.instant().minusMillis(1))).isFalse();
    }

    @Test
    void noLoginOfBeforeKeycloaksNotBeforeCounts() {
        update("u.notBefore = " + clock.instant().getEpochSecond());

        assertThat(counts(user, clock.instant())).isTrue();
        assertThat(counts(user, clock.instant().minusSeconds(1))).isFalse();
    }

    @Test
    void noLoginOfAnAccountCountsThatIsDisabled() {
        update("u.enabled = false");

        assertThat(counts(user, clock.instant())).isFalse();
    }

    private boolean counts(String account, Instant at) {
        return inStore(store -> store.takeOvers().counts(realm, account, at));
    }

    private void attribute(String since) {
        inRealm((keycloak, made) -> {
            keycloak.user(made, user).setSingleAttribute(TakeOverStore.SINCE, since);
            return true;
        });
    }

    private void update(String what) {
        database.call(em -> em.createQuery("update UserEntity u set " + what + " where u.id = :user")
                .setParameter("user", user)
                .executeUpdate());
    }
}
