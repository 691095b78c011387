package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ModelDuplicateException;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.NewPerson;
import org.usercenter.storage.person.Person;
import org.usercenter.storage.person.PersonHeading;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("R3")
final class PersonsTest extends StoreTest {

    private static final PersonName NAME = PersonName.parse("张三丰");
    private static final IdentityDocument DOCUMENT =
            IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X");
    private static final Consent CONSENT = new Consent("2026-11", Instant.parse("2026-11-24T07:59:00.123Z"));

    @Test
    void a_person_is_read_as_it_was_created() {
        LocalDate validUntil = LocalDate.of(2036, 1, 31);
        create(validUntil);

        assertThat(find())
                .isEqualTo(new Person(
                        user, NAME, DOCUMENT, validUntil, RealNameLevel.REGISTERED, ReviewState.NONE, CONSENT));
    }

    @Test
    void a_document_may_have_no_end() {
        create(null);

        assertThat(find().documentValidUntil()).isNull();
    }

    @Test
    void the_email_is_the_one_of_the_account() {
        create(null);
        emails.put(user, "zhang@example.com");

        assertThat(this.<Optional<String>>inStore(store -> store.persons().email(realm, user)))
                .contains("zhang@example.com");
    }

    @Test
    void a_person_without_email_has_none() {
        create(null);

        assertThat(this.<Optional<String>>inStore(store -> store.persons().email(realm, user)))
                .isEmpty();
    }

    @Test
    void an_account_that_is_no_person_has_no_particulars() {
        assertThat(this.<Optional<Person>>inStore(store -> store.persons().find(realm, user)))
                .isEmpty();
    }

    @Test
    void a_person_is_found_by_the_exact_name() {
        create(null);

        List<String> found =
                inStore(store -> store.persons().findUserIdsByName(realm, NAME).toList());
        assertThat(found).containsExactly(user);
    }

    @Test
    void a_person_is_not_found_by_part_of_the_name() {
        create(null);

        List<String> found = inStore(store ->
                store.persons().findUserIdsByName(realm, PersonName.parse("张三")).toList());
        assertThat(found).isEmpty();
    }

    @Test
    void a_proved_name_takes_the_place_of_the_typed_one() {
        create(null);

        boolean renamed = inStore(store -> store.persons().rename(realm, user, PersonName.parse("李四")));

        assertThat(renamed).isTrue();
        assertThat(find().name()).isEqualTo(PersonName.parse("李四"));
        List<String> byNew = inStore(store ->
                store.persons().findUserIdsByName(realm, PersonName.parse("李四")).toList());
        assertThat(byNew).containsExactly(user);
        List<String> byOld =
                inStore(store -> store.persons().findUserIdsByName(realm, NAME).toList());
        assertThat(byOld).isEmpty();
    }

    @Test
    void a_renewed_document_ends_on_another_day() {
        create(null);

        boolean renewed = inStore(store -> store.persons().renewDocument(realm, user, LocalDate.of(2046, 12, 31)));

        assertThat(renewed).isTrue();
        assertThat(find().documentValidUntil()).isEqualTo(LocalDate.of(2046, 12, 31));
    }

    @Test
    void nobody_is_renamed_who_is_no_person() {
        assertThat(this.<Boolean>inStore(store -> store.persons().rename(realm, user, NAME)))
                .isFalse();
    }

    @Test
    void an_account_has_particulars_once() {
        create(null);

        assertThatThrownBy(() -> create(null)).isInstanceOf(ModelDuplicateException.class);
    }

    @Test
    void name_number_and_email_do_not_stand_in_the_table() {
        emails.put(user, "zhang@example.com");
        create(null);

        Object[] row =
                (Object[]) database.call(em -> em.createNativeQuery("select * from UC_PERSON where REALM_ID = :realm")
                        .setParameter("realm", realm.getId())
                        .getSingleResult());
        assertThat(Arrays.toString(row)).doesNotContain("张三", "11010519491231002X", "zhang@");
    }

    @Test
    void the_latest_change_gives_level_and_review() {
        create(null);
        change(store -> {
            store.realNames().record(realm, user, changeTo(RealNameLevel.REGISTERED, null, ReviewState.NONE));
            store.realNames().record(realm, user, changeTo(RealNameLevel.VERIFIED, null, ReviewState.REVERIFY));
        });

        assertThat(find())
                .extracting(Person::level, Person::review)
                .containsExactly(RealNameLevel.VERIFIED, ReviewState.REVERIFY);
    }

    @Test
    void the_history_has_all_changes_the_latest_first() {
        RealNameChange first = changeTo(RealNameLevel.REGISTERED, null, ReviewState.REVIEW);
        RealNameChange second =
                changeTo(RealNameLevel.CERTIFIED, clock.instant().plus(Duration.ofDays(1)), ReviewState.NONE);
        change(store -> {
            store.realNames().record(realm, user, first);
            store.realNames().record(realm, user, second);
        });

        List<RealNameChange> history =
                inStore(store -> store.realNames().history(realm, user).toList());
        assertThat(history).containsExactly(second, first);
    }

    @Test
    void a_level_falls_back_when_it_expires() {
        Instant end = clock.instant().plus(Duration.ofDays(1));
        change(store ->
                store.realNames().record(realm, user, changeTo(RealNameLevel.CERTIFIED, end, ReviewState.NONE)));
        assertThat(level()).isEqualTo(RealNameLevel.CERTIFIED);

        clock.move(Duration.ofDays(1));

        assertThat(level()).isEqualTo(RealNameLevel.REGISTERED);
    }

    @Test
    void nobody_begins_above_the_first_level() {
        assertThat(level()).isEqualTo(RealNameLevel.REGISTERED);
    }

    @Test
    void the_heading_is_the_name_and_the_level_of_the_latest_change() {
        create(null);
        change(store -> {
            store.realNames().record(realm, user, changeTo(RealNameLevel.REGISTERED, null, ReviewState.NONE));
            store.realNames().record(realm, user, changeTo(RealNameLevel.VERIFIED, null, ReviewState.NONE));
        });

        assertThat(heading()).contains(new PersonHeading(NAME, RealNameLevel.VERIFIED));
    }

    @Test
    void the_heading_of_somebody_without_a_change_has_the_first_level() {
        create(null);

        assertThat(heading()).contains(new PersonHeading(NAME, RealNameLevel.REGISTERED));
    }

    @Test
    void the_level_of_the_heading_falls_back_when_it_expires() {
        create(null);
        Instant end = clock.instant().plus(Duration.ofDays(1));
        change(store ->
                store.realNames().record(realm, user, changeTo(RealNameLevel.CERTIFIED, end, ReviewState.NONE)));
        assertThat(heading()).map(PersonHeading::level).contains(RealNameLevel.CERTIFIED);

        clock.move(Duration.ofDays(1));

        assertThat(heading()).map(PersonHeading::level).contains(RealNameLevel.REGISTERED);
    }

    @Test
    void an_account_that_is_no_person_has_no_heading() {
        assertThat(heading()).isEmpty();
    }

    private Optional<PersonHeading> heading() {
        return inStore(store -> store.persons().heading(realm, user));
    }

    private RealNameChange changeTo(RealNameLevel level, @Nullable Instant expiresAt, ReviewState review) {
        return new RealNameChange(level, "declared", "request 7", clock.instant(), expiresAt, review);
    }

    private RealNameLevel level() {
        return inStore(store -> store.realNames().current(realm, user));
    }

    private void create(@Nullable LocalDate validUntil) {
        change(store -> store.persons().create(realm, user, new NewPerson(NAME, DOCUMENT, validUntil, CONSENT)));
    }

    private Person find() {
        return inStore(store -> store.persons().find(realm, user)).orElseThrow();
    }
}
