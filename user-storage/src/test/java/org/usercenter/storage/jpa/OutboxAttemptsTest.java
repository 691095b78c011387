package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.MessageDelivery.Outcome;
import org.usercenter.storage.message.NewMessage;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A14")
final class OutboxAttemptsTest extends DispatchTest {

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

    /** Fifty members without an email are no fault of the server. */
    @Test
    void what_an_account_has_no_address_for_is_not_given_up_but_ends_at_once() {
        write(Destination.of(Channel.EMAIL), false);
        dispatch(Outcome.NO_ADDRESS);
        clock.move(Duration.ofDays(1));

        assertThat(dispatch(Outcome.SENT)).isZero();
        assertThat(states()).containsExactly("no-address");
    }

    @Test
    void a_warning_goes_before_what_has_waited_longer_and_its_reader_can_do_without() {
        for (int i = 0; i < 30; i++) {
            write(Destination.of(Channel.EMAIL), false);
        }
        clock.move(Duration.ofMinutes(1));
        write(Destination.of(Channel.EMAIL), true);
        write(OLD_MOBILE, true);

        dispatch(Outcome.SENT);

        assertThat(tried).hasSize(32);
        assertThat(tried.subList(0, 2)).allMatch(Delivery::security);
        assertThat(tried.subList(2, 32)).noneMatch(Delivery::security);
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
}
