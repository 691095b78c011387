package org.usercenter.storage.jpa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The indexes of both logs and of deliveries on a database that has those of the version before: made by the server, by an administrator, or half. */
@Tag("O6")
@SuppressWarnings("NullAway.Init") // JUnit calls BeforeEach
final class IndexesBeforehandTest extends StoreTest {
    private static final Path SCRIPT = Path.of("../realm-config/src/main/release/files/upgrade/postgresql.sql");
    private static final String CHANGES =
            "(FILENAME like '%2026-11-30-log-order.xml' or FILENAME like '%2026-11-30-delivery-rank.xml')";

    /** As the version before has them, without the id at the end. */
    private static final List<String> SHORT = List.of(
            "IDX_UC_LOGIN_USER on UC_LOGIN (USER_ID, LOGGED_AT)",
            "IDX_UC_LOGIN_GROUP on UC_LOGIN (GROUP_ID, LOGGED_AT)",
            "IDX_UC_LOGIN_NAME on UC_LOGIN (GROUP_ID, LOGIN_NAME, LOGGED_AT)",
            "IDX_UC_JOURNAL_ACTOR on UC_JOURNAL (REALM_ID, ACTOR_ID, RECORDED_AT)",
            "IDX_UC_JOURNAL_SUBJECT on UC_JOURNAL (REALM_ID, SUBJECT_ID, RECORDED_AT)",
            "IDX_UC_JOURNAL_GROUP on UC_JOURNAL (REALM_ID, GROUP_ID, RECORDED_AT)",
            "IDX_UC_JOURNAL_GROUP_ACTOR on UC_JOURNAL (GROUP_ID, ACTOR_NAME, RECORDED_AT)",
            "IDX_UC_JOURNAL_GROUP_SUBJECT on UC_JOURNAL (GROUP_ID, SUBJECT_NAME, RECORDED_AT)");

    private Database before;
    private Map<String, List<String>> right;

    @BeforeEach
    void goBack() throws SQLException {
        right = indexes(database);
        before = database.beside("select 1");
        List<String> statements = new ArrayList<>();
        for (String index : SHORT) {
            statements.add("drop index " + index.substring(0, index.indexOf(' ')) + "_PAGE");
            statements.add("create index " + index);
        }
        statements.add("drop index IDX_UC_DELIVERY_RANK");
        statements.add("create index IDX_UC_DELIVERY_LANE on UC_DELIVERY (CHANNEL, STATE, DUE_AT, ID)");
        statements.add("delete from DATABASECHANGELOG_UC_STORAGE where " + CHANGES);
        execute(statements);
        assertThat(indexes(before)).isNotEqualTo(right);
    }

    @AfterEach
    void end() {
        before.close();
    }

    private void execute(List<String> statements) throws SQLException {
        try (Connection connection = before.connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Test
    void the_first_start_makes_them() throws SQLException {
        before.update();

        assertThat(indexes(before)).isEqualTo(right);
    }

    @Test
    void a_start_goes_on_where_another_was_interrupted() throws SQLException {
        execute(List.of(
                "create index IDX_UC_LOGIN_USER_PAGE on UC_LOGIN (USER_ID, LOGGED_AT, ID)",
                "drop index IDX_UC_LOGIN_USER",
                "create index IDX_UC_LOGIN_GROUP_PAGE on UC_LOGIN (GROUP_ID, LOGGED_AT, ID)"));

        before.update();

        assertThat(indexes(before)).isEqualTo(right);
    }

    @Test
    void what_an_administrator_made_beforehand_is_left_as_it_is() throws SQLException, IOException {
        assumeThat(database.isPostgres()).as("the script is for PostgreSQL").isTrue();
        execute(statements(Files.readString(SCRIPT)));
        assertThat(indexes(before)).as("by the script alone").isEqualTo(right);
        execute(statements(Files.readString(SCRIPT)));

        before.update();

        assertThat(indexes(before)).isEqualTo(right);
        assertThat(outcomes()).hasSize(2 * SHORT.size() + 2).containsOnly("MARK_RAN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UC_LOGIN (USER_ID, LOGGED_AT, ID) | IDX_UC_LOGIN_USER_PAGE | IDX_UC_LOGIN_USER",
                "UC_DELIVERY (CHANNEL, STATE, SECURITY, DUE_AT, ID) | IDX_UC_DELIVERY_RANK | IDX_UC_DELIVERY_LANE"
            })
    void one_that_was_interrupted_keeps_the_older_one_until_it_is_made_anew(String of, String interrupted, String older)
            throws SQLException, IOException {
        assumeThat(database.isPostgres())
                .as("only there can one be interrupted")
                .isTrue();
        execute(List.of(
                "create index " + interrupted + " on " + of,
                "update pg_index set indisvalid = false where indexrelid = '" + interrupted + "'::regclass"));

        assertThatThrownBy(before::update).hasStackTraceContaining("upgrade/postgresql.sql");
        execute(List.of("drop index " + interrupted));
        assertThatThrownBy(before::update).as("not made anew").hasStackTraceContaining("upgrade/postgresql.sql");
        assertThat(indexes(before)).containsKey(older);

        execute(statements(Files.readString(SCRIPT)));
        before.update();
        assertThat(indexes(before)).isEqualTo(right);
    }

    /** Without the program's own commands. A statement ends with a line; that of the check has several with semicolons inside. */
    private static List<String> statements(String script) {
        String bare = script.replaceAll("(?m)^(--|\\\\).*\\R", "");
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : bare.split("\\R")) {
            statement.append(line).append('\n');
            boolean inside = statement.indexOf("$$") >= 0 && statement.indexOf("$$") == statement.lastIndexOf("$$");
            if (line.endsWith(";") && !inside) {
                statements.add(statement.toString());
                statement.setLength(0);
            }
        }
        assertThat(statements).hasSize(2 * SHORT.size() + 3);
        return statements;
    }

    private List<String> outcomes() throws SQLException {
        List<String> outcomes = new ArrayList<>();
        try (Connection connection = before.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select EXECTYPE from DATABASECHANGELOG_UC_STORAGE where ID not like '%-whole' and "
                                + CHANGES)) {
            while (found.next()) {
                outcomes.add(found.getString(1));
            }
        }
        return outcomes;
    }

    /** Columns of each index of these tables. */
    private static Map<String, List<String>> indexes(Database of) throws SQLException {
        Map<String, List<String>> indexes = new TreeMap<>();
        try (Connection connection = of.connect()) {
            boolean lower = connection.getMetaData().storesLowerCaseIdentifiers();
            for (String table : List.of("UC_LOGIN", "UC_JOURNAL", "UC_DELIVERY")) {
                String name = lower ? table.toLowerCase(Locale.ROOT) : table;
                try (ResultSet found = connection.getMetaData().getIndexInfo(null, null, name, false, true)) {
                    while (found.next()) {
                        String index = found.getString("INDEX_NAME").toUpperCase(Locale.ROOT);
                        if (index.startsWith("IDX_")) {
                            indexes.computeIfAbsent(index, any -> new ArrayList<>())
                                    .add(found.getString("COLUMN_NAME").toUpperCase(Locale.ROOT));
                        }
                    }
                }
            }
        }
        return indexes;
    }
}
