package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.figure.Figure;
import org.usercenter.storage.figure.Figures;
import org.usercenter.storage.login.LoginEntry;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.MessageDelivery.Outcome;
import org.usercenter.storage.message.NewMessage;

import static org.assertj.core.api.Assertions.assertThat;

final class PurgeTest extends MaintenanceTest {

    @Test
    void journal_rows_older_than_the_retention_are_purged() {
        journal(1200);
        clock.move(Duration.ofDays(366));
        journal(3);

        assertThat(maintain(crypto).journalPurged()).isEqualTo(1200);
        assertThat(rows("UcJournal")).isEqualTo(3);
    }

    @Test
    void journal_rows_within_the_retention_stay() {
        journal(2);
        clock.move(Duration.ofDays(364));

        maintain(crypto);

        assertThat(rows("UcJournal")).isEqualTo(2);
    }

    @Test
    @Tag("A12")
    void logins_older_than_the_retention_are_purged() {
        login();
        clock.move(Duration.ofDays(366));
        login();

        maintain(crypto);

        assertThat(rows("UcLogin")).isEqualTo(1);
    }

    @Test
    @Tag("O4")
    void figures_of_days_that_are_kept_no_longer_are_purged() {
        countLogin();
        clock.move(Duration.ofDays(1));
        countLogin();
        clock.move(Duration.ofDays(Figures.KEPT_DAYS));

        maintain(crypto);

        assertThat(rows("UcFigure")).isEqualTo(1);
    }

    private void countLogin() {
        figures.of(realm).count(Figure.LOGIN, "sms", Figure.SUCCESS);
        figures.flush(database, id -> true);
    }

    private void login() {
        change(store -> store.loginLog()
                .add(realm, new LoginEntry(clock.instant(), user, "alice", null, "success", null, null, null, null)));
    }

    @Test
    void counters_whose_window_has_ended_are_purged() {
        acquire(Duration.ofMinutes(1));
        acquire(Duration.ofHours(1));
        clock.move(Duration.ofMinutes(1));

        maintain(crypto);

        assertThat(rows("UcCounter")).isEqualTo(1);
    }

    @Test
    @Tag("A14")
    void messages_older_than_the_retention_are_purged() {
        message(Channel.PAGE);
        clock.move(Duration.ofDays(366));
        message(Channel.PAGE);

        maintain(crypto);

        assertThat(rows("UcMessage")).isEqualTo(1);
    }

    @Test
    @Tag("A14")
    void what_was_sent_30_days_ago_is_purged_and_what_still_waits_stays() {
        message(Channel.SMS);
        new Dispatcher(
                        database,
                        new Sealing(crypto.cipher()),
                        clock,
                        DeliveryQueue.Lane.PEOPLE,
                        delivery -> Outcome.SENT)
                .run();
        message(Channel.EMAIL);
        clock.move(Duration.ofDays(30).plusMillis(1));

        maintain(crypto);

        assertThat(column("select d.channel from UcDelivery d where d.realmId = :realm"))
                .containsExactly("email");
    }

    @Test
    @Tag("A14")
    void what_was_sent_less_than_30_days_ago_stays() {
        message(Channel.SMS);
        new Dispatcher(
                        database,
                        new Sealing(crypto.cipher()),
                        clock,
                        DeliveryQueue.Lane.PEOPLE,
                        delivery -> Outcome.SENT)
                .run();
        clock.move(Duration.ofDays(29));

        maintain(crypto);

        assertThat(rows("UcDelivery")).isEqualTo(1);
    }

    private List<String> column(String query) {
        return database.call(em -> em.createQuery(query, String.class)
                .setParameter("realm", realm.getId())
                .getResultList());
    }

    private void message(Channel channel) {
        change(store -> store.outbox()
                .write(
                        realm,
                        new NewMessage(
                                user,
                                "certificate.ends",
                                Set.of(Destination.of(channel)),
                                Map.of("name", "A"),
                                false)));
    }
}
