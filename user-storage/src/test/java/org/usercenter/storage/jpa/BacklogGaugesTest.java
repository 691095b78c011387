package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ModelException;
import org.usercenter.storage.figure.Backlog;
import org.usercenter.storage.jpa.FiguresTest.Down;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("O4")
final class BacklogGaugesTest extends StoreTest {
    @Test
    void deliveries_that_are_due_show_with_their_age() {
        Destination mobile = new Destination(Channel.SMS, "+8613800138000");
        NewMessage message = new NewMessage(user, "certificate.bound", Set.of(mobile), Map.of(), true);
        change(store -> store.outbox().write(realm, message));
        clock.move(Duration.ofMinutes(7));
        BacklogGauges gauges = new BacklogGauges(meters, clock);

        database.call(em -> {
            gauges.refresh(em, new JpaFigures(em, figures), List.of(realm));
            return true;
        });

        assertThat(gauge(Backlog.OUTBOX, "sms")).isGreaterThanOrEqualTo(1);
        assertThat(gauge(Backlog.OUTBOX_AGE, "sms")).isGreaterThanOrEqualTo(420);
        assertThat(gauge(Backlog.APPEALS, realm.getName())).isZero();
        assertThat(gauge(Backlog.APPEALS_AGE, realm.getName())).isZero();
        assertThat(Backlog.values())
                .allSatisfy(backlog ->
                        assertThat(meters.find(backlog.meter()).gauges()).isNotEmpty());
    }

    @Test
    void what_the_database_cannot_be_asked_for_is_not_a_number_until_it_can() {
        BacklogReading reading = new BacklogReading(new BacklogGauges(meters, clock), figures);
        reading.run(database, () -> List.of(realm));
        assertThat(gauge(Backlog.APPEALS, realm.getName())).isZero();

        assertThatThrownBy(() -> reading.run(new Down(), () -> List.of(realm))).isInstanceOf(ModelException.class);
        assertThat(Backlog.values())
                .allSatisfy(backlog -> assertThat(meters.find(backlog.meter()).gauges())
                        .isNotEmpty()
                        .allSatisfy(gauge -> assertThat(gauge.value()).isNaN()));

        reading.run(database, () -> List.of(realm));
        assertThat(gauge(Backlog.APPEALS, realm.getName())).isZero();
    }

    @Test
    void nor_is_it_when_the_realms_cannot_be_listed() {
        BacklogReading reading = new BacklogReading(new BacklogGauges(meters, clock), figures);
        reading.run(database, () -> List.of(realm));

        assertThatThrownBy(() -> reading.run(database, () -> {
                    throw new ModelException("down");
                }))
                .isInstanceOf(ModelException.class);

        assertThat(gauge(Backlog.APPEALS, realm.getName())).isNaN();
    }

    /** A database that hangs fails no reading: none ends. */
    @Test
    void nor_is_it_when_it_was_not_read_for_three_intervals() {
        BacklogReading reading = new BacklogReading(new BacklogGauges(meters, clock), figures);
        reading.run(database, () -> List.of(realm));
        clock.move(BacklogGauges.GOOD.minusMillis(1));
        assertThat(gauge(Backlog.APPEALS, realm.getName())).isZero();

        clock.move(Duration.ofMillis(1));
        assertThat(Backlog.values())
                .allSatisfy(backlog -> assertThat(meters.find(backlog.meter()).gauges())
                        .isNotEmpty()
                        .allSatisfy(gauge -> assertThat(gauge.value()).isNaN()));

        reading.run(database, () -> List.of(realm));
        assertThat(gauge(Backlog.APPEALS, realm.getName())).isZero();
    }

    private double gauge(Backlog backlog, String tag) {
        return meters.get(backlog.meter()).tag(backlog.tag(), tag).gauge().value();
    }
}
