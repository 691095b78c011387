package org.usercenter.storage.jpa;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L5")
final class RateLimitsTest extends StoreTest {

    private static final RateLimit LIMIT = new RateLimit("sms.mobile.hour", 5, Duration.ofHours(1));
    private static final String MOBILE = "+8613800138000";

    @Test
    void as_many_as_the_limit_allows_are_counted() {
        for (int i = 0; i < 5; i++) {
            assertThat(acquire()).isTrue();
        }
        assertThat(acquire()).isFalse();
    }

    @Test
    void of_20_at_once_only_as_many_as_the_limit_allows_are_counted() throws Exception {
        assertThat(atOnce(20, this::acquire).stream().filter(Boolean::booleanValue))
                .hasSize(5);
    }

    @Test
    void of_20_at_once_after_the_window_only_as_many_as_the_limit_allows_are_counted() throws Exception {
        acquire();
        clock.move(Duration.ofHours(1));

        assertThat(atOnce(20, this::acquire).stream().filter(Boolean::booleanValue))
                .hasSize(5);
    }

    @Test
    void the_count_begins_anew_when_the_window_has_ended() {
        exhaust();
        clock.move(Duration.ofHours(1));

        assertThat(acquire()).isTrue();
    }

    @Test
    void the_window_does_not_end_a_millisecond_early() {
        exhaust();
        clock.move(Duration.ofHours(1).minusMillis(1));

        assertThat(acquire()).isFalse();
    }

    @Test
    void what_is_refused_does_not_prolong_the_window() {
        exhaust();
        clock.move(Duration.ofMinutes(59));
        acquire();
        clock.move(Duration.ofMinutes(1));

        assertThat(acquire()).isTrue();
    }

    @Test
    void what_is_left_is_known_without_counting() {
        assertThat(left()).isEqualTo(5);
        acquire();
        acquire();
        assertThat(left()).isEqualTo(3);
        assertThat(left()).isEqualTo(3);

        clock.move(Duration.ofHours(1));
        assertThat(left()).isEqualTo(5);
        exhaust();
        assertThat(left()).isZero();
    }

    private int left() {
        return inStore(store -> store.limits().left(realm, LIMIT, MOBILE));
    }

    @Test
    void another_subject_has_its_own_count() {
        exhaust();

        assertThat(this.<Boolean>inStore(store -> store.limits().tryAcquire(realm, LIMIT, "+8613900139000")))
                .isTrue();
    }

    @Test
    void another_realm_has_its_own_count() {
        exhaust();
        RealmModel elsewhere = Fakes.realm();

        assertThat(this.<Boolean>inStore(store -> store.limits().tryAcquire(elsewhere, LIMIT, MOBILE)))
                .isTrue();
    }

    @Test
    void what_was_counted_stays_when_the_request_is_rolled_back() {
        for (int i = 0; i < 5; i++) {
            database.callAndRollBack(em -> store(em).limits().tryAcquire(realm, LIMIT, MOBILE));
        }

        assertThat(acquire()).isFalse();
    }

    @Test
    void neither_counting_nor_reading_touches_the_transaction_of_the_request() {
        EntityManager untouchable = (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, given) -> {
                    throw new AssertionError(method.getName());
                });
        RateLimits limits = store(untouchable).limits();

        assertThat(limits.tryAcquire(realm, LIMIT, MOBILE)).isTrue();
        assertThat(limits.secondsUntilFree(realm, LIMIT, MOBILE)).isZero();
    }

    @Test
    void what_is_given_back_can_be_acquired_again() {
        exhaust();

        giveBack();

        assertThat(acquire()).isTrue();
        assertThat(acquire()).isFalse();
    }

    @Test
    void more_than_was_acquired_cannot_be_given_back() {
        acquire();
        giveBack();
        giveBack();
        exhaust();

        assertThat(acquire()).isFalse();
    }

    @Test
    void of_20_given_back_at_once_all_are_free_again() throws Exception {
        exhaust();

        atOnce(20, () -> {
            giveBack();
            return true;
        });

        assertThat(atOnce(20, this::acquire).stream().filter(Boolean::booleanValue))
                .hasSize(5);
    }

    @Test
    void the_seconds_until_free_are_rounded_up() {
        exhaust();
        clock.move(Duration.ofMinutes(59).plusMillis(1));

        assertThat(secondsUntilFree()).isEqualTo(60);
    }

    @Test
    void there_is_nothing_to_wait_for_before_the_limit_is_reached() {
        acquire();

        assertThat(secondsUntilFree()).isZero();
    }

    @Test
    void there_is_nothing_to_wait_for_when_the_window_has_ended() {
        exhaust();
        clock.move(Duration.ofHours(1));

        assertThat(secondsUntilFree()).isZero();
    }

    @Test
    void the_subject_does_not_stand_in_the_table() {
        acquire();

        List<?> columns = database.call(em -> em.createNativeQuery("select ID from UC_COUNTER where REALM_ID = :realm")
                .setParameter("realm", realm.getId())
                .getResultList());
        assertThat(columns).singleElement().asString().doesNotContain("13800138000");
    }

    private void exhaust() {
        for (int i = 0; i < LIMIT.max(); i++) {
            acquire();
        }
    }

    private void giveBack() {
        change(store -> store.limits().giveBack(realm, LIMIT, MOBILE));
    }

    private boolean acquire() {
        return inStore(store -> store.limits().tryAcquire(realm, LIMIT, MOBILE));
    }

    private int secondsUntilFree() {
        return inStore(store -> store.limits().secondsUntilFree(realm, LIMIT, MOBILE));
    }
}
