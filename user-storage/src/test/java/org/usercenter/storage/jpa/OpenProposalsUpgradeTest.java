package org.usercenter.storage.jpa;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Proposals that are open when their table gets the key that only one of a thing can have. */
@Tag("O3")
final class OpenProposalsUpgradeTest extends StoreTest {

    @Test
    void they_end_and_say_when_and_the_others_stay_as_they_are() throws SQLException {
        long start = Instant.now().toEpochMilli();
        try (Database before = database.beside("select 1");
                Connection connection = before.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table UC_PROPOSAL drop constraint UK_UC_PROPOSAL_OPEN");
            statement.execute("alter table UC_PROPOSAL drop column OPEN_KEY");
            statement.execute(
                    "delete from DATABASECHANGELOG_UC_STORAGE where FILENAME like '%2026-11-30-proposal-open.xml'");
            for (String state : new String[] {"waiting", "approved", "refused"}) {
                statement.execute("insert into UC_PROPOSAL (ID, REALM_ID, KIND, SUBJECT_ID, REASON, STATE, PROPOSED_BY,"
                        + " PROPOSED_AT, CHANGED_AT, DUE_AT, ENDS_AT) values ('" + state
                        + "', 'r', 'enable-ca', 's', 'why', '"
                        + state + "', 'p', 1, 1, 1, 1)");
            }

            before.update();

            for (String state : new String[] {"waiting", "approved"}) {
                try (ResultSet found = statement.executeQuery(of(state))) {
                    assertThat(found.next()).isTrue();
                    assertThat(found.getString("STATE")).isEqualTo("outdated");
                    // The database's clock may be a little behind.
                    assertThat(found.getLong("CHANGED_AT"))
                            .isBetween(start - 60_000, Instant.now().toEpochMilli() + 60_000);
                }
            }
            try (ResultSet found = statement.executeQuery(of("refused"))) {
                assertThat(found.next()).isTrue();
                assertThat(found.getString("STATE")).isEqualTo("refused");
                assertThat(found.getLong("CHANGED_AT")).isEqualTo(1);
            }
        }
    }

    private static String of(String id) {
        return "select STATE, CHANGED_AT from UC_PROPOSAL where ID = '" + id + "'";
    }
}
