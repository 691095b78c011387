package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.crypto.CryptoException;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.crypto.LegibleCrypto;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.message.PageMessage;
import org.usercenter.storage.person.Person;
import org.usercenter.storage.realname.RealNameChange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class KeyRotationTest extends MaintenanceTest {

    private static final CryptoProvider BOTH_KEYS = new LegibleCrypto("k2", Set.of("k1", "k2"));

    private static final int PURGES = 15;
    /** Of the end, the first batch, and two for each purge. */
    private static final int CLOCK_READINGS_BEFORE_THE_SECOND_BATCH = 2 + 2 * PURGES;

    private static final CryptoProvider NEW_KEY_ONLY = new LegibleCrypto("k2", Set.of("k2"));

    @Test
    void every_value_can_be_read_with_the_new_key_alone_after_the_rotation() {
        everything();

        assertThat(maintain(BOTH_KEYS)).isEqualTo(new Maintenance.Result(0, 12, 0, 0));
        database.call(em -> {
            UserCenterStore store = store(em, NEW_KEY_ONLY);
            assertThat(store.persons().find(realm, user)).isPresent();
            assertThat(new Sealing(NEW_KEY_ONLY.cipher())
                            .open(sealedEmail(em), realm.getId(), Sealing.PERSON_EMAIL, user))
                    .isEqualTo(EMAIL);
            assertThat(store.identifiers().value(realm, user, IdentifierKind.MOBILE))
                    .contains("+8613800138000");
            assertThat(store.certificates().ofAccount(realm, user))
                    .map(bound -> bound.certificate().holder())
                    .containsExactly(HOLDER);
            assertThat(store.inbox().page(realm, user, null, 1))
                    .map(PageMessage::parameters)
                    .containsExactly(Map.of("name", "A"));
            assertThat(new DeliveryQueue(em, new Sealing(NEW_KEY_ONLY.cipher()), clock)
                            .claim(DeliveryQueue.Lane.PEOPLE))
                    .map(claimed -> claimed.delivery().destination())
                    .contains(OLD_MOBILE);
            assertThat(store.realNames().latest(realm, user))
                    .map(RealNameChange::evidence)
                    .contains("request 7");
            return true;
        });
    }

    @Test
    void a_second_rotation_finds_nothing_to_do() {
        everything();
        maintain(BOTH_KEYS);

        assertThat(maintain(BOTH_KEYS)).isEqualTo(new Maintenance.Result(0, 0, 0, 0));
    }

    @Test
    void a_rotation_goes_through_more_than_one_batch() {
        change(store -> IntStream.range(0, 1201)
                .forEach(i -> store.identifiers().add(realm, Fakes.user(), IdentifierKind.MOBILE, "mobile-" + i)));

        assertThat(maintain(BOTH_KEYS).rotated()).isEqualTo(1201);
    }

    @Test
    void a_rotation_whose_time_is_over_is_gone_on_with_by_the_next_run() {
        change(store -> IntStream.range(0, 1201)
                .forEach(i -> store.identifiers().add(realm, Fakes.user(), IdentifierKind.MOBILE, "mobile-" + i)));
        Iterator<Duration> hands = Stream.concat(
                        Stream.generate(() -> Duration.ZERO).limit(CLOCK_READINGS_BEFORE_THE_SECOND_BATCH),
                        Stream.generate(() -> Duration.ofMinutes(2)))
                .iterator();

        Maintenance.Result cut = maintain(BOTH_KEYS, () -> clock.instant().plus(hands.next()));
        Maintenance.Result rest = maintain(BOTH_KEYS);

        assertThat(cut).isEqualTo(new Maintenance.Result(0, 500, 0, 701));
        assertThat(rest).isEqualTo(new Maintenance.Result(0, 701, 0, 0));
    }

    @Test
    void what_is_done_already_is_not_looked_at_again() {
        everything();
        KeyRotation rotation = new KeyRotation(new Sealing(crypto.cipher()));

        KeyRotation.Batch batch = database.call(em ->
                rotation.rotate(em, KeyRotation.Column.IDENTIFIER, KeyRotation.Column.IDENTIFIER.beforeFirst(), 10));

        assertThat(batch.seen()).isZero();
    }

    @Test
    void values_whose_key_is_missing_are_left_as_they_are_and_counted() {
        everything();

        assertThat(maintain(NEW_KEY_ONLY)).isEqualTo(new Maintenance.Result(0, 0, 12, 12));
        assertThat(this.<Optional<Person>>inStore(store -> store.persons().find(realm, user)))
                .isPresent();
    }

    @Test
    void a_value_copied_to_another_account_cannot_be_read() {
        everything();
        database.call(em -> em.createNativeQuery("update UC_PERSON set USER_ID = 'thief' where REALM_ID = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate());

        assertThatThrownBy(() -> inStore(store -> store.persons().find(realm, "thief")))
                .isInstanceOf(CryptoException.class);
    }

    private String sealedEmail(EntityManager em) {
        return em.createQuery("select p.emailSealed from UcPerson p where p.userId = :user", String.class)
                .setParameter("user", user)
                .getSingleResult();
    }
}
