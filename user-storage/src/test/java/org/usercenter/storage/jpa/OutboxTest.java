package org.usercenter.storage.jpa;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ModelDuplicateException;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.MessageDelivery.Outcome;
import org.usercenter.storage.message.NewMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("A14")
final class OutboxTest extends DispatchTest {

    @Test
    void a_message_is_sent_as_it_was_written() {
        write(OLD_MOBILE, true);
        dispatch(Outcome.SENT);

        assertThat(tried).singleElement().satisfies(delivery -> {
            assertThat(delivery.realmId()).isEqualTo(realm.getId());
            assertThat(delivery.userId()).isEqualTo(user);
            assertThat(delivery.destination()).isEqualTo(OLD_MOBILE);
            assertThat(delivery.kind()).isEqualTo(KIND);
            assertThat(delivery.parameters()).isEqualTo(Map.of("serial", "…1A2B"));
            assertThat(delivery.createdAt()).isEqualTo(clock.instant());
            assertThat(delivery.security()).isTrue();
            assertThat(delivery.attempt()).isEqualTo(1);
        });
    }

    @Test
    void a_message_to_two_places_is_sent_twice_and_shown_once() {
        change(store -> store.outbox()
                .write(
                        realm,
                        message(
                                Set.of(
                                        Destination.of(Channel.PAGE),
                                        Destination.of(Channel.SMS),
                                        Destination.of(Channel.EMAIL)),
                                true)));
        dispatch(Outcome.SENT);

        assertThat(tried)
                .map(delivery -> delivery.destination().channel())
                .containsExactlyInAnyOrder(Channel.SMS, Channel.EMAIL);
        assertThat(rows("UcMessage")).isEqualTo(1);
    }

    @Test
    @Tag("B5")
    void what_happens_once_is_written_once() {
        for (int i = 0; i < 2; i++) {
            change(store -> store.outbox().write(realm, NewMessage.background(user, "session.ended", Map.of(), "s1")));
        }
        change(store -> store.outbox().write(realm, NewMessage.background(user, "session.ended", Map.of(), "s2")));

        assertThat(rows("UcDelivery")).isEqualTo(2);
    }

    /** Whoever enters a system again within the second has a session of the same name. */
    @Test
    @Tag("B5")
    void what_a_system_was_told_of_can_happen_again() {
        for (int i = 0; i < 2; i++) {
            change(store -> store.outbox().write(realm, NewMessage.toSystem(user, "session.ended", Map.of(), "s1")));
            dispatch(DeliveryQueue.Lane.SYSTEMS, Outcome.SENT);
        }

        assertThat(tried).hasSize(2);
        assertThat(rows("UcDelivery")).isZero();
    }

    @Test
    @Tag("B5")
    void of_two_that_write_it_at_the_same_moment_one_does() throws Exception {
        List<Boolean> written = atOnce(2, () -> {
            try {
                change(store ->
                        store.outbox().write(realm, NewMessage.background(user, "session.ended", Map.of(), "s1")));
                return true;
            } catch (ModelDuplicateException e) {
                return false;
            }
        });

        assertThat(written).contains(true);
        assertThat(rows("UcDelivery")).isEqualTo(1);
    }

    @Test
    @Tag("B5")
    void who_writes_it_too_late_loses_nothing_of_what_he_has_done() throws Exception {
        List<Boolean> kept = atOnce(2, () -> {
            try {
                change(store -> {
                    store.outbox().write(realm, NewMessage.background(user, "other", Map.of(), null));
                    store.outbox().write(realm, NewMessage.background(user, "session.ended", Map.of(), "s1"));
                });
                return true;
            } catch (ModelDuplicateException e) {
                return false;
            }
        });

        // H2 may refuse the slower one.
        assertThat(kept).contains(true);
        if (database.isPostgres()) {
            assertThat(kept).doesNotContain(false);
        }
        assertThat(rows("UcDelivery")).isEqualTo(1 + Collections.frequency(kept, true));
    }

    @Test
    @Tag("B5")
    void work_in_the_background_and_messages_to_people_do_not_wait_for_each_other() {
        change(store -> store.outbox().write(realm, NewMessage.background(user, "session.ended", Map.of(), null)));
        write(OLD_MOBILE, true);

        dispatch(Outcome.SENT);
        assertThat(tried).map(delivery -> delivery.destination().channel()).containsExactly(Channel.SMS);
        tried.clear();
        new Dispatcher(database, new Sealing(crypto.cipher()), clock, DeliveryQueue.Lane.BACKGROUND, delivery -> {
                    tried.add(delivery);
                    return Outcome.SENT;
                })
                .run();
        assertThat(tried).map(Delivery::kind).containsExactly("session.ended");
    }

    @Test
    void what_was_rolled_back_is_not_sent() {
        database.callAndRollBack(em -> {
            store(em).outbox().write(realm, message(Set.of(OLD_MOBILE), true));
            return true;
        });

        assertThat(dispatch(Outcome.SENT)).isZero();
    }

    @Test
    void the_address_is_forgotten_when_it_was_sent() {
        write(OLD_MOBILE, true);
        assertThat(addresses()).hasSize(1);
        dispatch(Outcome.SENT);

        assertThat(addresses()).isEmpty();
    }

    @Test
    void neither_address_nor_parameters_stand_in_the_table_in_clear() {
        write(OLD_MOBILE, true);

        assertThat(addresses())
                .singleElement()
                .asString()
                .doesNotContain("13800138000")
                .doesNotContain("serial");
    }

    @Test
    void parameters_beyond_2000_bytes_are_refused() {
        NewMessage message =
                new NewMessage(user, "certificate.bound", Set.of(OLD_MOBILE), Map.of("text", "证".repeat(700)), true);

        assertThatThrownBy(() -> change(store -> store.outbox().write(realm, message)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void parameters_of_2000_bytes_are_kept() {
        Map<String, String> parameters = Map.of("text", "证".repeat(662));
        change(store -> store.outbox()
                .write(realm, new NewMessage(user, "certificate.bound", Set.of(OLD_MOBILE), parameters, true)));
        dispatch(Outcome.SENT);

        assertThat(tried).map(Delivery::parameters).containsExactly(parameters);
    }

    @Test
    void a_message_to_nowhere_is_refused() {
        assertThatThrownBy(() -> message(Set.of(), true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_printed_tells_address_or_parameters() {
        write(OLD_MOBILE, true);
        dispatch(Outcome.SENT);

        assertThat(tried.toString()).doesNotContain("13800138000").doesNotContain("1A2B");
        assertThat(message(Set.of(OLD_MOBILE), true).toString())
                .doesNotContain("13800138000")
                .doesNotContain("1A2B");
    }
}
