package org.usercenter.storage.legacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.legacy.LegacySchema.RoleTable;
import org.usercenter.storage.legacy.LegacySchema.State;

/** Tries a connection and says what is wrong (测试连接). */
final class LegacyCheck {
    private final LegacySettings settings;

    LegacyCheck(LegacySettings settings) {
        this.settings = settings;
    }

    /**
     * Connects, and looks for tables and columns. Reads no user.
     *
     * @param password of the database; null: none
     * @throws LegacySettingException when something is wrong
     */
    void run(@Nullable String password) {
        try (Connection connection = new LegacyConnector(settings).open(password)) {
            LegacyQueries queries = new LegacyQueries(settings, connection);
            LegacySchema schema = settings.schema();
            List<String> columns = new ArrayList<>(schema.columns().named());
            State state = schema.state();
            if (state != null) {
                columns.add(state.column());
            }
            check(queries, schema.table(), columns);
            RoleTable roles = schema.roles();
            if (roles != null) {
                check(queries, roles.table(), List.of(roles.user(), roles.role()));
            }
        } catch (SQLException e) {
            throw LegacyDiagnosis.of(e, settings).toException();
        }
    }

    private void check(LegacyQueries queries, String table, List<String> columns) throws SQLException {
        List<String> missing;
        try {
            missing = queries.missing(table, columns);
        } catch (SQLException e) {
            LegacyDiagnosis diagnosis = LegacyDiagnosis.of(e, settings);
            // Here it is known which of the tables it was.
            throw diagnosis.aboutTables()
                    ? new LegacySettingException(diagnosis.text(), table)
                    : diagnosis.toException();
        }
        if (!missing.isEmpty()) {
            throw new LegacySettingException("The table {0} has no column {1}", table, String.join(", ", missing));
        }
    }
}
