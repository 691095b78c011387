package org.usercenter.bench.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * Fills both logs: one line in a hundred is the enterprise's that is measured, half of these by its main account; the others
 * are those of 20,000 accounts and 5,000 enterprises. They lie before what the server has written itself, a second apart.
 */
final class Lines {
    private final Connection database;
    private final String enterprise;

    /** For the enterprise with that id. */
    Lines(Connection database, String enterprise) {
        this.database = database;
        this.enterprise = enterprise;
    }

    /** Adds so many to each log. */
    void fill(int lines) throws SQLException {
        insert(
                """
                insert into UC_LOGIN(REALM_ID, USER_ID, LOGIN_NAME, GROUP_ID, LOGGED_AT, RESULT, WAY, CLIENT_NAME, IP, DEVICE)
                select e.REALM_ID, case when %1$s then e.USER_ID else 'user-' || mod(n, 20000) end,
                case when %1$s then u.USERNAME else 'crowd-' || mod(n, 20000) end,
                case when mod(n, 100) = 0 then e.GROUP_ID else 'group-' || mod(n, 5000) end,
                ? - cast(n as bigint) * 1000, 'success', 'password', 'construction', '192.0.2.7', 'Chrome/Windows'""",
                lines);
        insert(
                """
                insert into UC_JOURNAL(REALM_ID, RECORDED_AT, ACTION, ACTOR_ID, SUBJECT_ID, OUTCOME, WAY, IP, DETAILS, GROUP_ID,
                ACTOR_NAME, SUBJECT_NAME)
                select e.REALM_ID, ? - cast(n as bigint) * 1000, 'member.edit',
                case when %1$s then e.USER_ID else 'user-' || mod(n, 20000) end, 'user-' || mod(n, 19999), 'success',
                'password', '192.0.2.7', '{}',
                case when mod(n, 100) = 0 then e.GROUP_ID else 'group-' || mod(n, 5000) end,
                case when %1$s then u.USERNAME else 'crowd-' || mod(n, 20000) end, 'crowd-' || mod(n, 19999)""",
                lines);
        try (Statement statement = database.createStatement()) {
            statement.execute("analyze");
        }
    }

    private void insert(String select, int lines) throws SQLException {
        String numbers =
                isPostgres() ? "generate_series(1, " + lines + ") as s(n)" : "system_range(1, " + lines + ") as s(n)";
        String sql = String.format(Locale.ROOT, select, "mod(n, 200) = 0") + " from " + numbers
                + ", UC_ENTERPRISE e join USER_ENTITY u on u.ID = e.USER_ID where e.GROUP_ID = ?";
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setLong(1, System.currentTimeMillis() - 1000);
            statement.setString(2, enterprise);
            statement.executeUpdate();
        }
    }

    private boolean isPostgres() throws SQLException {
        return database.getMetaData().getURL().startsWith("jdbc:postgresql:");
    }
}
