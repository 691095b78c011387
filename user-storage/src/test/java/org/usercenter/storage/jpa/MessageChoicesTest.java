package org.usercenter.storage.jpa;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.MessageDelivery.Outcome;
import org.usercenter.storage.message.MessageKind;
import org.usercenter.storage.message.NewMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("A14")
final class MessageChoicesTest extends DispatchTest {

    private static final Set<Destination> EVERYWHERE =
            Set.of(Destination.of(Channel.PAGE), Destination.of(Channel.SMS), Destination.of(Channel.EMAIL));

    @Test
    void what_is_not_wanted_by_sms_comes_by_email_and_on_the_page() {
        choose(MessageKind.CERTIFICATE_ENDING, Channel.SMS, false);

        write(MessageKind.CERTIFICATE_ENDING, EVERYWHERE);

        assertThat(sent()).containsExactly(Channel.EMAIL);
        assertThat(rows("UcMessage")).isEqualTo(1);
    }

    @Test
    void what_is_wanted_again_comes_again() {
        choose(MessageKind.CERTIFICATE_ENDING, Channel.SMS, false);
        choose(MessageKind.CERTIFICATE_ENDING, Channel.SMS, false);
        choose(MessageKind.CERTIFICATE_ENDING, Channel.SMS, true);

        write(MessageKind.CERTIFICATE_ENDING, EVERYWHERE);

        assertThat(sent()).containsExactlyInAnyOrder(Channel.SMS, Channel.EMAIL);
    }

    @Test
    void a_choice_counts_for_its_kind_and_account_alone() {
        choose(MessageKind.MEMBER_JOINED, Channel.EMAIL, false);
        change(store -> store.messageChoices()
                .choose(realm, Fakes.user(), MessageKind.CERTIFICATE_ENDING, Channel.EMAIL, false));

        write(MessageKind.CERTIFICATE_ENDING, EVERYWHERE);

        assertThat(sent()).containsExactlyInAnyOrder(Channel.SMS, Channel.EMAIL);
    }

    @Test
    void a_warning_comes_whatever_was_chosen() {
        // Chosen while the kind was no warning yet.
        database.call(em -> em.createQuery(
                        """
                        insert into UcUnwantedMessage(realmId, userId, kind, channel)
                        values (:realm, :user, :kind, :channel)""")
                .setParameter("realm", realm.getId())
                .setParameter("user", user)
                .setParameter("kind", MessageKind.MEMBER_TAKEN_OVER.code())
                .setParameter("channel", Channel.EMAIL.code())
                .executeUpdate());

        write(MessageKind.MEMBER_TAKEN_OVER, EVERYWHERE);

        assertThat(sent()).containsExactlyInAnyOrder(Channel.SMS, Channel.EMAIL);
    }

    @Test
    void what_goes_to_a_given_address_is_not_the_accounts_to_choose() {
        choose(MessageKind.CERTIFICATE_ENDING, Channel.SMS, false);

        write(MessageKind.CERTIFICATE_ENDING, Set.of(OLD_MOBILE));

        assertThat(sent()).containsExactly(Channel.SMS);
    }

    @Test
    void a_warning_leaves_no_choice() {
        assertThatThrownBy(() -> choose(MessageKind.PASSWORD_CHANGED, Channel.EMAIL, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_accounts_next_holder_has_chosen_nothing() {
        choose(MessageKind.CERTIFICATE_ENDING, Channel.SMS, false);

        change(store -> store.inbox().forget(realm, user));

        Map<MessageKind, Set<Channel>> unwanted =
                inStore(store -> store.messageChoices().unwanted(realm, user));
        assertThat(unwanted).isEmpty();
    }

    private void choose(MessageKind kind, Channel channel, boolean wanted) {
        change(store -> store.messageChoices().choose(realm, user, kind, channel, wanted));
    }

    private void write(MessageKind kind, Set<Destination> destinations) {
        change(store -> store.outbox()
                .write(realm, new NewMessage(user, kind.code(), destinations, Map.of(), kind.isSecurity())));
    }

    private Iterable<Channel> sent() {
        dispatch(Outcome.SENT);
        return tried.stream().map(delivery -> delivery.destination().channel()).toList();
    }
}
