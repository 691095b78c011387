package org.usercenter.storage.jpa;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Table;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.connections.jpa.util.JpaUtils;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.realname.RealNameValidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class SchemaTest extends StoreTest {

    @Test
    void applying_the_changelog_again_changes_nothing() {
        assertThatCode(database::update).doesNotThrowAnyException();
    }

    @Test
    void the_tables_have_the_columns_of_the_entities_and_no_others() throws SQLException {
        List<String> declared = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (Class<?> entity : UserCenterEntityProvider.ENTITIES) {
            String table = entity.getAnnotation(Table.class).name();
            for (var field : entity.getDeclaredFields()) {
                Column column = field.getAnnotation(Column.class);
                if (column != null) {
                    declared.add(table + "." + column.name() + (column.nullable() ? "?" : ""));
                }
            }
            found.addAll(columns(table));
        }
        // Primary keys are declared nullable by default, but are not in the database.
        declared.replaceAll(
                column -> column.replaceAll("\\.ID\\?$", ".ID").replace("PERSON.USER_ID?", "PERSON.USER_ID"));

        assertThat(found).containsExactlyInAnyOrderElementsOf(declared);
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = database.connect()) {
            boolean lower = connection.getMetaData().storesLowerCaseIdentifiers();
            String name = lower ? table.toLowerCase(Locale.ROOT) : table;
            try (ResultSet found = connection.getMetaData().getColumns(null, null, name, null)) {
                while (found.next()) {
                    boolean nullable = "YES".equals(found.getString("IS_NULLABLE"));
                    columns.add(table + "." + found.getString("COLUMN_NAME").toUpperCase(Locale.ROOT)
                            + (nullable ? "?" : ""));
                }
            }
        }
        return columns;
    }

    /** Otherwise PostgreSQL sorts all lines of a name for one page once it has planned the statement without its values. */
    @ParameterizedTest
    @CsvSource({
        "UC_DELIVERY, CHANNEL STATE SECURITY DUE_AT ID",
        "UC_LOGIN, USER_ID LOGGED_AT ID",
        "UC_LOGIN, GROUP_ID LOGGED_AT ID",
        "UC_LOGIN, GROUP_ID LOGIN_NAME LOGGED_AT ID",
        "UC_JOURNAL, REALM_ID ACTOR_ID RECORDED_AT ID",
        "UC_JOURNAL, REALM_ID SUBJECT_ID RECORDED_AT ID",
        "UC_JOURNAL, REALM_ID GROUP_ID RECORDED_AT ID",
        "UC_JOURNAL, GROUP_ID ACTOR_NAME RECORDED_AT ID",
        "UC_JOURNAL, GROUP_ID SUBJECT_NAME RECORDED_AT ID"
    })
    void an_index_has_the_whole_order_of_a_page(String table, String columns) throws SQLException {
        Map<String, List<String>> indexes = new HashMap<>();
        try (Connection connection = database.connect()) {
            boolean lower = connection.getMetaData().storesLowerCaseIdentifiers();
            String name = lower ? table.toLowerCase(Locale.ROOT) : table;
            try (ResultSet found = connection.getMetaData().getIndexInfo(null, null, name, false, false)) {
                while (found.next()) {
                    indexes.computeIfAbsent(found.getString("INDEX_NAME"), index -> new ArrayList<>())
                            .add(found.getString("COLUMN_NAME").toUpperCase(Locale.ROOT));
                }
            }
        }

        assertThat(indexes.values()).contains(List.of(columns.split(" ")));
    }

    @Test
    void the_table_of_changes_keeps_its_name() {
        assertThat(JpaUtils.getCustomChangelogTableName(UserCenterEntityProviderFactory.ID))
                .isEqualTo("DATABASECHANGELOG_UC_STORAGE");
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_is_found_again_by_its_code(IdentifierKind kind) {
        assertThat(IdentifierKind.of(kind.code())).isEqualTo(kind);
        assertThat(kind.code()).hasSizeLessThanOrEqualTo(32);
    }

    @Test
    void a_retention_below_six_months_is_refused() {
        assertThatThrownBy(() -> new StoreConfig(5, Duration.ofHours(1), RealNameValidity.UNLIMITED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("journal-retention-months");
    }
}
