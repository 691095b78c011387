package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;
import org.usercenter.storage.message.PageMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("A14")
final class InboxTest extends StoreTest {

    private final String other = Fakes.user();

    @Test
    void a_message_is_read_as_it_was_written() {
        write(user, "one");

        assertThat(page(null, 10)).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo("certificate.ends");
            assertThat(message.parameters()).isEqualTo(Map.of("name", "one"));
            assertThat(message.createdAt()).isEqualTo(clock.instant());
            assertThat(message.security()).isFalse();
            assertThat(message.read()).isFalse();
        });
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap_the_latest_first() {
        for (int i = 1; i <= 5; i++) {
            write(user, "m" + i);
        }
        List<PageMessage> first = page(null, 2);
        List<PageMessage> second = page(first.get(1).id(), 2);
        List<PageMessage> third = page(second.get(1).id(), 2);

        assertThat(names(first)).containsExactly("m5", "m4");
        assertThat(names(second)).containsExactly("m3", "m2");
        assertThat(names(third)).containsExactly("m1");
    }

    @Test
    void a_message_that_arrives_meanwhile_does_not_move_the_next_page() {
        write(user, "m1");
        write(user, "m2");
        List<PageMessage> first = page(null, 1);
        write(user, "m3");

        assertThat(names(page(first.get(0).id(), 1))).containsExactly("m1");
    }

    @Test
    void the_messages_of_another_account_are_not_shown() {
        write(other, "secret");

        assertThat(page(null, 10)).isEmpty();
        assertThat(unread()).isZero();
    }

    @Test
    void who_gets_the_account_has_none_of_the_messages_of_before() {
        write(user, "m1");
        write(other, "m2");
        change(store -> {
            store.outbox().write(realm, sent(user, Destination.of(Channel.SMS)));
            store.outbox().write(realm, sent(user, new Destination(Channel.EMAIL, "former@example.com")));
            store.outbox().write(realm, NewMessage.background(user, "sessions.review", Map.of(), null));
        });

        change(store -> store.inbox().forget(realm, user));

        assertThat(page(null, 10)).isEmpty();
        assertThat(database.<List<String>>call(em -> em.createQuery(
                                "select d.channel from UcDelivery d where d.userId = :user order by d.channel",
                                String.class)
                        .setParameter("user", user)
                        .getResultList()))
                .as("what is addressed, and work of the server")
                .containsExactly("background", "email");
        assertThat(this.<Integer>inStore(store -> store.inbox().unread(realm, other)))
                .isEqualTo(1);
    }

    @Test
    @Tag("P3")
    void what_was_written_to_a_former_holder_is_not_shown_as_long_as_it_is_withheld() {
        write(user, "m1");
        clock.move(Duration.ofSeconds(1));
        change(store -> store.takeOvers().withholdLogs(realm, user, null, clock.instant()));
        write(user, "m2");

        assertThat(page(null, 10)).hasSize(1);
        assertThat(unread()).isEqualTo(1);
        assertThat(this.<Instant>inStore(store -> store.takeOvers().readableSince(realm, user)))
                .isEqualTo(clock.instant());

        change(store -> store.inbox().markAllRead(realm, user, Long.MAX_VALUE));
        change(store -> store.takeOvers().withholdLogs(realm, user, null, Instant.EPOCH));
        assertThat(page(null, 10)).extracting(PageMessage::read).containsExactly(true, false);
    }

    private static NewMessage sent(String to, Destination destination) {
        return new NewMessage(to, "certificate.ends", Set.of(destination), Map.of(), false);
    }

    @Test
    void a_message_that_goes_by_sms_only_is_not_shown() {
        change(store -> store.outbox()
                .write(
                        realm,
                        new NewMessage(
                                user, "certificate.ends", Set.of(Destination.of(Channel.SMS)), Map.of(), false)));

        assertThat(page(null, 10)).isEmpty();
    }

    @Test
    void a_message_is_unread_until_it_was_seen() {
        write(user, "m1");
        write(user, "m2");
        long id = page(null, 1).get(0).id();

        assertThat(unread()).isEqualTo(2);
        assertThat(markRead(user, id)).isTrue();
        assertThat(unread()).isEqualTo(1);
        assertThat(page(null, 10)).map(PageMessage::read).containsExactly(true, false);
    }

    @Test
    void a_message_is_seen_for_the_first_time_once() {
        write(user, "m1");
        long id = page(null, 1).get(0).id();
        markRead(user, id);

        assertThat(markRead(user, id)).isFalse();
    }

    @Test
    void the_message_of_another_account_cannot_be_marked() {
        write(user, "m1");

        assertThat(markRead(other, page(null, 1).get(0).id())).isFalse();
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void all_up_to_one_are_marked_and_later_ones_stay_unread() {
        write(user, "m1");
        write(user, "m2");
        long seen = page(null, 1).get(0).id();
        write(user, "m3");

        int marked = inStore(store -> store.inbox().markAllRead(realm, user, seen));
        assertThat(marked).isEqualTo(2);
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void unread_messages_are_counted_to_100() {
        change(store -> {
            for (int i = 0; i < 101; i++) {
                store.outbox().write(realm, message(user, "m" + i));
            }
        });

        assertThat(unread()).isEqualTo(100);
    }

    @Test
    void a_page_of_more_than_101_is_refused() {
        assertThatThrownBy(() -> page(null, 102)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_page_takes_as_many_statements_however_long_it_is() {
        write(user, "m0");
        long ofOne = database.statements(() -> assertThat(page(null, 100)).hasSize(1));
        change(store -> {
            for (int i = 1; i < 100; i++) {
                store.outbox().write(realm, message(user, "m" + i));
            }
        });

        assertThat(database.statements(() -> assertThat(page(null, 100)).hasSize(100)))
                .isEqualTo(ofOne);
        assertThat(database.statements(this::unread)).isEqualTo(1);
    }

    @Test
    void parameters_do_not_stand_in_the_table_in_clear() {
        write(user, "张三丰");

        Object sealed = database.call(
                em -> em.createNativeQuery("select PARAMETERS_SEALED from UC_MESSAGE where REALM_ID = :realm")
                        .setParameter("realm", realm.getId())
                        .getSingleResult());
        assertThat(sealed.toString()).doesNotContain("张三丰").startsWith("v1.");
    }

    private void write(String account, String name) {
        change(store -> store.outbox().write(realm, message(account, name)));
    }

    private static NewMessage message(String account, String name) {
        return new NewMessage(
                account, "certificate.ends", Set.of(Destination.of(Channel.PAGE)), Map.of("name", name), false);
    }

    private List<PageMessage> page(@Nullable Long before, int max) {
        return inStore(store -> store.inbox().page(realm, user, before, max));
    }

    private int unread() {
        return inStore(store -> store.inbox().unread(realm, user));
    }

    private boolean markRead(String account, long id) {
        return inStore(store -> store.inbox().markRead(realm, account, id));
    }

    private static List<String> names(List<PageMessage> messages) {
        return messages.stream()
                .map(message -> message.parameters().getOrDefault("name", ""))
                .toList();
    }
}
