package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.person.NewPerson;
import org.usercenter.storage.realname.ExpiredDocuments;
import org.usercenter.storage.realname.ExpiredDocuments.Kind;
import org.usercenter.storage.realname.LoweringReason;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A10")
final class ExpiredDocumentsTest extends EnterpriseTest {
    /** The clock stands at 16:00 of this day in China. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final Duration DAY = Duration.ofDays(1);

    @BeforeEach
    void aCertifiedPersonWhoseDocumentEndsToday() {
        person(other, TODAY);
        certify(other);
    }

    @Test
    void a_document_is_valid_to_the_end_of_its_last_day() {
        assertThat(expired(Kind.PERSON, TODAY)).isEmpty();
        assertThat(expired(Kind.PERSON, TODAY.plusDays(1))).containsExactly(other);
    }

    @Test
    void who_has_proved_it_again_since_then_is_none_of_them() {
        clock.move(DAY);
        certify(other);

        assertThat(expired(Kind.PERSON, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void who_was_lowered_is_none_of_them_any_more() {
        change(store -> store.realNames().lower(realm, other, LoweringReason.DOCUMENT_EXPIRED, null, null));

        assertThat(expired(Kind.PERSON, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void a_level_that_has_ended_by_itself_needs_no_lowering() {
        person(user, TODAY);
        record(user, RealNameLevel.VERIFIED, DAY);
        clock.move(DAY);

        assertThat(expired(Kind.PERSON, TODAY.plusDays(1))).containsExactly(other);
    }

    @Test
    void a_document_of_long_term_has_no_end() {
        person(user, null);
        certify(user);

        assertThat(expired(Kind.PERSON, TODAY.plusYears(99))).containsExactly(other);
    }

    @Test
    void an_enterprise_is_named_by_its_main_account() {
        create(user, FULL);
        certify(user);

        LocalDate lastDay = LocalDate.of(2046, 12, 31);
        assertThat(expired(Kind.ENTERPRISE, lastDay)).isEmpty();
        assertThat(expired(Kind.ENTERPRISE, lastDay.plusDays(1))).containsExactly(user);
    }

    @Test
    void they_come_page_by_page() {
        person(user, TODAY);
        certify(user);

        ExpiredDocuments.Page first = page(null);
        ExpiredDocuments.Page second = page(first.next());
        assertThat(List.of(first.userIds().get(0), second.userIds().get(0))).containsExactlyInAnyOrder(user, other);
        assertThat(page(second.next()).next()).isNull();
    }

    private ExpiredDocuments.Page page(@Nullable String after) {
        return inStore(store -> store.expiredDocuments().page(realm, Kind.PERSON, TODAY.plusDays(1), after, 1));
    }

    private List<String> expired(Kind kind, LocalDate today) {
        return inStore(store -> store.expiredDocuments().page(realm, kind, today, null, 10))
                .userIds();
    }

    private void person(String account, @Nullable LocalDate lastDay) {
        NewPerson person = new NewPerson(
                PersonName.parse("张三丰"),
                IdentityDocument.parse(DocumentType.CHINESE_PASSPORT, account.equals(user) ? "E12345678" : "E12345679"),
                lastDay,
                FULL.consent());
        change(store -> store.persons().create(realm, account, person));
    }

    private void certify(String account) {
        record(account, RealNameLevel.CERTIFIED, null);
    }

    private void record(String account, RealNameLevel level, @Nullable Duration life) {
        change(store -> store.realNames()
                .record(
                        realm,
                        account,
                        new RealNameChange(
                                level,
                                "uc-face",
                                "",
                                clock.instant(),
                                life == null ? null : clock.instant().plus(life),
                                ReviewState.NONE)));
    }
}
