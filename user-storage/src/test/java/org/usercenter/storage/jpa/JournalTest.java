package org.usercenter.storage.jpa;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.usercenter.storage.journal.JournalEntry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class JournalTest extends StoreTest {

    private static final JournalEntry BARE =
            new JournalEntry("registration.create", null, null, "refused", null, null, Map.of());

    @Test
    void every_particular_of_an_entry_is_kept() {
        change(store -> store.journal()
                .record(
                        realm,
                        new JournalEntry(
                                "login",
                                user,
                                "enterprise-1",
                                "success",
                                "uc-sms",
                                "::1",
                                Map.of("b", "2", "a", "\"1\""))));

        Object[] row = (Object[]) database.call(em -> em.createNativeQuery(
                        """
                        select RECORDED_AT, ACTION, ACTOR_ID, SUBJECT_ID, OUTCOME, WAY, IP, DETAILS
                        from UC_JOURNAL where REALM_ID = :realm""")
                .setParameter("realm", realm.getId())
                .getSingleResult());
        assertThat(row)
                .containsExactly(
                        clock.millis(),
                        "login",
                        user,
                        "enterprise-1",
                        "success",
                        "uc-sms",
                        "::1",
                        "{\"a\":\"\\\"1\\\"\",\"b\":\"2\"}");
    }

    @Test
    void an_entry_is_rolled_back_with_what_it_records() {
        database.callAndRollBack(em -> {
            store(em).journal().record(realm, BARE);
            return true;
        });

        assertThat(rows("UcJournal")).isZero();
    }

    @Test
    void an_entry_apart_outlives_a_rollback() {
        database.callAndRollBack(em -> {
            store(em).journal().recordApart(realm, BARE);
            return true;
        });

        assertThat(rows("UcJournal")).isEqualTo(1);
    }

    @Test
    void details_that_do_not_fit_are_refused() {
        JournalEntry tooLong =
                new JournalEntry("login", null, null, "success", null, null, Map.of("a", "x".repeat(4000)));

        assertThatThrownBy(() -> change(store -> store.journal().record(realm, tooLong)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
