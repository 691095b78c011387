package org.usercenter.storage.legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.legacy.LegacySchema.Columns;
import org.usercenter.storage.legacy.LegacySchema.RoleTable;
import org.usercenter.storage.legacy.LegacySchema.State;
import org.usercenter.storage.legacy.LegacyUser.LegacyParticulars;

/** The questions to an old database, on one connection. Names are checked and quoted, values are parameters. */
final class LegacyQueries {
    /** One to find, one to see that it is not the only one. */
    static final int MOST_USERS = 2;
    /** More than anybody has. */
    static final int MOST_ROLES = 200;

    private final LegacySettings settings;
    private final Connection connection;
    private final String quote;

    LegacyQueries(LegacySettings settings, Connection connection) throws SQLException {
        this.settings = settings;
        this.connection = connection;
        this.quote = connection.getMetaData().getIdentifierQuoteString().strip();
    }

    /**
     * The user of that account name; empty when there is none in use, or several. Asks as many questions then as for one
     * that is found.
     */
    Optional<LegacyUser> find(String account) throws SQLException {
        LegacySchema schema = settings.schema();
        try (PreparedStatement select = prepare(
                "select " + list(columns()) + " from " + table(schema.table()) + " where "
                        + quoted(schema.columns().account()) + " = ?",
                MOST_USERS)) {
            select.setString(1, account);
            try (ResultSet rows = select.executeQuery()) {
                Row row = rows.next() ? read(rows) : null;
                boolean several = row != null && rows.next();
                List<String> roles = roles(row == null ? null : row.id);
                return row == null || several || !inUse(row) ? Optional.empty() : Optional.of(user(row, roles));
            }
        }
    }

    /** Names of the columns of a table that are asked for and are not there. */
    List<String> missing(String table, List<String> wanted) throws SQLException {
        try (PreparedStatement select = prepare("select * from " + table(table) + " where 1 = 0", 1);
                ResultSet none = select.executeQuery()) {
            List<String> present = new ArrayList<>();
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                present.add(none.getMetaData().getColumnName(i));
            }
            return wanted.stream().filter(name -> !present.contains(name)).toList();
        }
    }

    private List<String> columns() {
        Columns named = settings.schema().columns();
        List<String> columns = new ArrayList<>(named.named());
        if (!settings.asksPassword()) {
            // What nobody compares is not read.
            columns.remove(named.hash());
            columns.remove(named.salt());
        }
        State state = settings.schema().state();
        if (state != null) {
            columns.add(state.column());
        }
        return columns;
    }

    /** @param id nobody has the role of no user */
    private List<String> roles(@Nullable Object id) throws SQLException {
        RoleTable roles = settings.schema().roles();
        if (roles == null) {
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        try (PreparedStatement select = prepare(
                "select " + quoted(roles.role()) + " from " + table(roles.table()) + " where " + quoted(roles.user())
                        + " = ?",
                MOST_ROLES)) {
            select.setObject(1, id);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String code = rows.getString(1);
                    if (code != null) {
                        codes.add(code.strip());
                    }
                }
            }
        }
        return codes;
    }

    private PreparedStatement prepare(String sql, int most) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(Math.toIntExact(settings.times().query().toSeconds()));
        statement.setMaxRows(most);
        statement.setFetchSize(most);
        return statement;
    }

    /** @param id as the driver gives it, for looking up the roles by the same type */
    private record Row(Object id, List<@Nullable String> values) {}

    private Row read(ResultSet rows) throws SQLException {
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 1; i <= columns().size(); i++) {
            String value = rows.getString(i);
            values.add(value == null || value.isBlank() ? null : value.strip());
        }
        Object id = rows.getObject(1);
        if (id == null) {
            throw new SQLException("A user of the old system has no id");
        }
        return new Row(id, values);
    }

    private boolean inUse(Row row) {
        State state = settings.schema().state();
        return state == null || state.value().equals(row.values.get(row.values.size() - 1));
    }

    private LegacyUser user(Row row, List<String> roles) {
        Columns columns = settings.schema().columns();
        return new LegacyUser(
                settings.system(),
                String.valueOf(value(row, columns.id())),
                String.valueOf(value(row, columns.account())),
                Optional.ofNullable(value(row, columns.number())).orElse(""),
                new LegacyParticulars(
                        value(row, columns.personName()),
                        value(row, columns.enterpriseName()),
                        value(row, columns.mobile()),
                        value(row, columns.email()),
                        value(row, columns.address())),
                new LegacyPassword(value(row, columns.hash()), value(row, columns.salt())),
                roles);
    }

    private @Nullable String value(Row row, @Nullable String column) {
        int place = column == null ? -1 : columns().indexOf(column);
        return place < 0 ? null : row.values.get(place);
    }

    private String list(List<String> columns) {
        return columns.stream().map(this::quoted).collect(Collectors.joining(", "));
    }

    private String table(String name) {
        return Arrays.stream(name.split("\\.", -1)).map(this::quoted).collect(Collectors.joining("."));
    }

    /** The name cannot contain the quote itself: see {@link LegacySchema}. */
    private String quoted(String name) {
        return quote + name + quote;
    }
}
