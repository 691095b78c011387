package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
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
final class OutboxTest extends StoreTest {

    private static final Destination OLD_MOBILE = new Destination(Channel.SMS, "+8613800138000");

    private final List<Delivery> tried = Collections.synchronizedList(new ArrayList<>());

    /** The queue is that of all realms, also those of other tests. */
    @BeforeEach
    void empty() {
        database.call(em -> em.createQuery("delete from UcDelivery").executeUpdate());
    }

    @Test
    void a_message_is_sent_as_it_was_written() {
        write(OLD_MOBILE, true);
        dispatch(Outcome.SENT);

        assertThat(tried).singleElement().satisfies(delivery -> {
            assertThat(delivery.realmId()).isEqualTo(realm.getId());
            assertThat(delivery.userId()).isEqualTo(user);
            assertThat(delivery.destination()).isEqualTo(OLD_MOBILE);
            assertThat(delivery.kind()).isEqualTo("certificate.bound");
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

    /** A server that was killed between the claim and the answer. */
    @Test
    @Tag("B5")
    void work_that_was_begun_by_a_server_that_stopped_is_done_by_another() {
        change(store -> store.outbox().write(realm, NewMessage.background(user, "session.ended", Map.of(), null)));
        database.call(em -> new DeliveryQueue(em, new Sealing(crypto.cipher()), clock)
                .claim(DeliveryQueue.Lane.BACKGROUND)
                .orElseThrow());

        clock.move(DeliveryQueue.Lane.BACKGROUND.lease());

        int attempt = database.call(em -> new DeliveryQueue(em, new Sealing(crypto.cipher()), clock)
                .claim(DeliveryQueue.Lane.BACKGROUND)
                .orElseThrow()
                .delivery()
                .attempt());
        assertThat(attempt).isEqualTo(2);
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
    void what_was_sent_is_not_sent_again() {
        write(OLD_MOBILE, true);
        dispatch(Outcome.SENT);
        clock.move(Duration.ofDays(1));

        assertThat(dispatch(Outcome.SENT)).isZero();
        assertThat(states()).containsExactly("sent");
    }

    @Test
    void what_failed_is_tried_again_after_30_seconds() {
        write(OLD_MOBILE, false);
        dispatch(Outcome.FAILED);
        clock.move(Duration.ofSeconds(30).minusMillis(1));
        assertThat(dispatch(Outcome.SENT)).isZero();
        clock.move(Duration.ofMillis(1));

        assertThat(dispatch(Outcome.SENT)).isEqualTo(1);
        assertThat(tried).map(Delivery::attempt).containsExactly(1, 2);
    }

    @Test
    void all_attempts_carry_the_same_id() {
        write(OLD_MOBILE, false);
        dispatch(Outcome.FAILED);
        clock.move(Duration.ofSeconds(30));
        dispatch(Outcome.SENT);

        assertThat(tried.stream().map(Delivery::id).distinct()).hasSize(1);
    }

    @Test
    void after_12_failures_it_is_given_up() {
        write(OLD_MOBILE, true);
        int attempts = 0;
        for (int i = 0; i < 20; i++) {
            attempts += dispatch(Outcome.FAILED);
            clock.move(Duration.ofHours(3));
        }

        assertThat(attempts).isEqualTo(12);
        assertThat(states()).containsExactly("failed");
    }

    @Test
    void the_waits_double_up_to_three_hours() {
        assertThat(List.of(RetryDelay.after(1), RetryDelay.after(2), RetryDelay.after(9), RetryDelay.after(10)))
                .containsExactly(
                        Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(128), Duration.ofHours(3));
    }

    @Test
    void what_can_never_be_sent_is_given_up_at_once() {
        write(Destination.of(Channel.EMAIL), true);
        dispatch(Outcome.UNDELIVERABLE);
        clock.move(Duration.ofDays(1));

        assertThat(dispatch(Outcome.SENT)).isZero();
        assertThat(states()).containsExactly("failed");
    }

    @Test
    void an_exception_of_the_platform_s_client_is_a_failure_that_does_not_stop_the_others() {
        write(OLD_MOBILE, false);
        write(OLD_MOBILE, false);
        AtomicInteger calls = new AtomicInteger();
        dispatcher(delivery -> {
                    if (calls.incrementAndGet() == 1) {
                        throw new IllegalStateException("refused");
                    }
                    return Outcome.SENT;
                })
                .run();

        assertThat(states()).containsExactlyInAnyOrder("waiting", "sent");
    }

    @Test
    void eight_servers_at_once_send_each_copy_once() throws Exception {
        for (int i = 0; i < 40; i++) {
            write(OLD_MOBILE, true);
        }
        atOnce(8, () -> dispatch(Outcome.SENT));
        // A server leaves early when others were faster with all that it saw: the next run takes the rest.
        dispatch(Outcome.SENT);

        assertThat(tried.stream().map(Delivery::id).distinct()).hasSize(40);
        assertThat(tried).hasSize(40);
    }

    @Test
    void a_platform_is_called_in_no_transaction() {
        write(OLD_MOBILE, true);
        List<Boolean> inTransaction = new ArrayList<>();

        dispatcher(delivery -> {
                    inTransaction.add(database.inTransaction());
                    return Outcome.SENT;
                })
                .run();

        assertThat(inTransaction).containsExactly(false);
    }

    @Test
    void what_another_server_is_sending_is_left_alone() {
        write(OLD_MOBILE, true);
        claim();

        assertThat(dispatch(Outcome.SENT)).isZero();
    }

    @Test
    void a_warning_is_sent_again_when_a_server_stopped_while_sending() {
        write(OLD_MOBILE, true);
        claim();
        clock.move(DeliveryQueue.Lane.PEOPLE.lease());

        assertThat(dispatch(Outcome.SENT)).isEqualTo(1);
    }

    @Test
    void anything_else_is_given_up_when_a_server_stopped_while_sending() {
        write(OLD_MOBILE, false);
        claim();
        clock.move(DeliveryQueue.Lane.PEOPLE.lease());

        assertThat(dispatch(Outcome.SENT)).isZero();
        assertThat(states()).containsExactly("unknown");
    }

    @Test
    void who_lost_the_claim_cannot_say_what_became_of_it() {
        write(OLD_MOBILE, true);
        DeliveryQueue.Claimed slow = claim();
        clock.move(DeliveryQueue.Lane.PEOPLE.lease());
        claim();

        assertThat(inQueue(slow, Outcome.SENT)).isFalse();
        assertThat(states()).containsExactly("sending");
    }

    @Test
    void an_answer_after_the_lease_counts_when_nobody_took_over() {
        write(OLD_MOBILE, true);
        DeliveryQueue.Claimed slow = claim();
        clock.move(DeliveryQueue.Lane.PEOPLE.lease());

        assertThat(inQueue(slow, Outcome.SENT)).isTrue();
        assertThat(states()).containsExactly("sent");
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

    private NewMessage message(Set<Destination> destinations, boolean security) {
        return new NewMessage(user, "certificate.bound", destinations, Map.of("serial", "…1A2B"), security);
    }

    private void write(Destination destination, boolean security) {
        change(store -> store.outbox().write(realm, message(Set.of(destination), security)));
    }

    private int dispatch(Outcome outcome) {
        return dispatcher(delivery -> {
                    tried.add(delivery);
                    return outcome;
                })
                .run();
    }

    private Dispatcher dispatcher(Dispatcher.Sender sender) {
        return new Dispatcher(database, new Sealing(crypto.cipher()), clock, DeliveryQueue.Lane.PEOPLE, sender);
    }

    private DeliveryQueue.Claimed claim() {
        return database.call(em ->
                        new DeliveryQueue(em, new Sealing(crypto.cipher()), clock).claim(DeliveryQueue.Lane.PEOPLE))
                .orElseThrow();
    }

    private boolean inQueue(DeliveryQueue.Claimed claimed, Outcome outcome) {
        return database.call(em -> new DeliveryQueue(em, new Sealing(crypto.cipher()), clock).settle(claimed, outcome));
    }

    private List<String> states() {
        return column("d.state");
    }

    private List<String> addresses() {
        return column("d.addressSealed");
    }

    private List<String> column(String column) {
        return database.call(em -> em.createQuery(
                        "select " + column + " from UcDelivery d where d.realmId = :realm and " + column
                                + " is not null",
                        String.class)
                .setParameter("realm", realm.getId())
                .getResultList());
    }
}
