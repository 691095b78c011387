package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.crypto.CryptoException;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.crypto.LegibleCrypto;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.MessageDelivery.Outcome;
import org.usercenter.storage.message.NewMessage;
import org.usercenter.storage.message.PageMessage;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.NewPerson;
import org.usercenter.storage.person.Person;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class MaintenanceTest extends StoreTest {

    private static final String EMAIL = "zhang@example.com";
    private static final CryptoProvider BOTH_KEYS = new LegibleCrypto("k2", Set.of("k1", "k2"));
    /** Of the end, the four purges and the first batch. */
    private static final int CLOCK_READINGS_BEFORE_THE_SECOND_BATCH = 10;

    private static final CryptoProvider NEW_KEY_ONLY = new LegibleCrypto("k2", Set.of("k2"));

    private static final List<String> OF_USERS =
            List.of("UcIdentifier", "UcPerson", "UcCertificate", "UcRealName", "UcMessage", "UcDelivery");
    private static final Destination OLD_MOBILE = new Destination(Channel.SMS, "+8613800138000");
    private static final CertificateHolder HOLDER = new CertificateHolder(
            "张三丰",
            Uscc.parse("91350100M000100Y43"),
            IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X"));

    /** The maintenance sees all realms, also those of other tests. */
    @BeforeEach
    void empty() {
        database.call(em -> UserCenterEntityProvider.ENTITIES.stream()
                .map(type -> type.getAnnotation(Entity.class).name())
                .mapToInt(entity -> em.createQuery("delete from " + entity).executeUpdate())
                .sum());
    }

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
        new Dispatcher(database, new Sealing(crypto.cipher()), clock, delivery -> Outcome.SENT).run();
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
        new Dispatcher(database, new Sealing(crypto.cipher()), clock, delivery -> Outcome.SENT).run();
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
            assertThat(new DeliveryQueue(em, new Sealing(NEW_KEY_ONLY.cipher()), clock).claim())
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

    @Test
    void of_a_removed_user_only_the_journal_stays() {
        everything();
        journal(1);

        database.call(em -> {
            CleanUp.userRemoved(em, realm.getId(), user);
            return true;
        });

        assertThat(OF_USERS).allSatisfy(entity -> assertThat(rows(entity)).isZero());
        assertThat(rows("UcJournal")).isEqualTo(1);
    }

    @Test
    void the_rows_of_other_users_stay_when_one_is_removed() {
        everything();

        database.call(em -> {
            CleanUp.userRemoved(em, realm.getId(), Fakes.user());
            return true;
        });

        assertThat(OF_USERS).allSatisfy(entity -> assertThat(rows(entity)).isPositive());
    }

    @Test
    void of_a_removed_realm_nothing_stays() {
        everything();
        journal(1);
        acquire(Duration.ofHours(1));

        database.call(em -> {
            CleanUp.realmRemoved(em, realm.getId());
            return true;
        });

        assertThat(OF_USERS).allSatisfy(entity -> assertThat(rows(entity)).isZero());
        assertThat(rows("UcJournal") + rows("UcCounter")).isZero();
    }

    @Test
    void the_rows_of_other_realms_stay_when_one_is_removed() {
        everything();
        RealmModel elsewhere = Fakes.realm();

        database.call(em -> {
            CleanUp.realmRemoved(em, elsewhere.getId());
            return true;
        });

        assertThat(OF_USERS).allSatisfy(entity -> assertThat(rows(entity)).isPositive());
    }

    private Maintenance.Result maintain(CryptoProvider with) {
        return maintain(with, clock);
    }

    private Maintenance.Result maintain(CryptoProvider with, InstantSource time) {
        return new Maintenance(database, new Sealing(with.cipher()), 12, time).run();
    }

    private void journal(int entries) {
        change(store -> IntStream.range(0, entries).forEach(i -> store.journal()
                .record(realm, new JournalEntry("login", user, null, "success", null, null, Map.of()))));
    }

    private void acquire(Duration window) {
        inStore(store -> store.limits().tryAcquire(realm, new RateLimit("limit-" + window, 1, window), "subject"));
    }

    /** With an email as earlier versions sealed it. */
    private void everything() {
        change(store -> {
            store.certificates().bind(realm, user, CertificatesTest.certificate(1, HOLDER, clock.instant()));
            store.outbox()
                    .write(
                            realm,
                            new NewMessage(
                                    user,
                                    "certificate.bound",
                                    Set.of(Destination.of(Channel.PAGE), OLD_MOBILE),
                                    Map.of("name", "A"),
                                    true));
            store.identifiers().add(realm, user, IdentifierKind.MOBILE, "+8613800138000");
            store.persons()
                    .create(
                            realm,
                            user,
                            new NewPerson(
                                    PersonName.parse("张三丰"),
                                    IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X"),
                                    null,
                                    new Consent("2026-11", Instant.EPOCH)));
            store.realNames()
                    .record(
                            realm,
                            user,
                            new RealNameChange(
                                    RealNameLevel.VERIFIED,
                                    "declared",
                                    "request 7",
                                    clock.instant(),
                                    null,
                                    ReviewState.NONE));
        });
        String sealed = new Sealing(crypto.cipher()).seal(EMAIL, realm.getId(), Sealing.PERSON_EMAIL, user);
        database.call(em -> em.createQuery("update UcPerson p set p.emailSealed = :sealed where p.userId = :user")
                .setParameter("sealed", sealed)
                .setParameter("user", user)
                .executeUpdate());
    }

    private String sealedEmail(EntityManager em) {
        return em.createQuery("select p.emailSealed from UcPerson p where p.userId = :user", String.class)
                .setParameter("user", user)
                .getSingleResult();
    }
}
