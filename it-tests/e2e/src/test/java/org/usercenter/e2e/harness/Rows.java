package org.usercenter.e2e.harness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.usercenter.e2e.harness.ScanApp.Enterprise;

/**
 * Crowds, written into the server's database as Keycloak and the product write them, without all that is done for each alone: no
 * interface makes as many in the time of a test. Only what the server has not read yet, which it would keep in its caches.
 */
public final class Rows {
    private static final String FAMILY_NAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN_NAMES = "伟芳娜敏静强磊军洋勇艳杰涛超霞";
    /** Between neighbours in the order of departments. */
    private static final long GAP = 1024;

    private static final String ACCOUNTS =
            "USER_ENTITY(ID, EMAIL_CONSTRAINT, EMAIL_VERIFIED, ENABLED, FIRST_NAME, LAST_NAME, REALM_ID, USERNAME,"
                    + " CREATED_TIMESTAMP, NOT_BEFORE)";
    private static final String GROUPS = "KEYCLOAK_GROUP(ID, NAME, PARENT_GROUP, REALM_ID, TYPE)";
    private static final String MEMBERSHIPS = "USER_GROUP_MEMBERSHIP(GROUP_ID, USER_ID, MEMBERSHIP_TYPE)";
    private static final String MEMBERS =
            "UC_MEMBER(GROUP_ID, USER_ID, REALM_ID, KIND, LOGIN_NAME, SORT_NAME, ADMINISTRATOR, JOINED_AT, VERSION)";
    private static final String UNMANAGED = "UNMANAGED";

    private final UserCenter server;

    Rows(UserCenter server) {
        this.server = server;
    }

    /** Makes internal accounts of an enterprise, {@code crowd-…-00000} and so on; returns their login names. */
    public List<String> members(String enterprise, int count) {
        String prefix = "crowd-" + enterprise.substring(0, 8) + "-";
        List<List<Object>> accounts = new ArrayList<>();
        List<List<Object>> memberships = new ArrayList<>();
        List<List<Object>> members = new ArrayList<>();
        List<String> loginNames = new ArrayList<>();
        write(database -> {
            String realm = realm(database, enterprise);
            String internal = members(database, enterprise, "internal");
            for (int i = 0; i < count; i++) {
                String id = UUID.randomUUID().toString();
                String login = prefix + String.format(Locale.ROOT, "%05d", i);
                String family = letter(FAMILY_NAMES, i);
                String given = letter(GIVEN_NAMES, i / FAMILY_NAMES.length());
                loginNames.add(login);
                accounts.add(account(id, given, family, realm, login));
                memberships.add(List.of(internal, id, UNMANAGED));
                members.add(List.of(enterprise, id, realm, "internal", login, family + given, false, 0L, 0));
            }
            insert(database, ACCOUNTS, accounts);
            insert(database, MEMBERSHIPS, memberships);
            insert(database, MEMBERS, members);
        });
        return loginNames;
    }

    /** Makes departments of an enterprise, each with so many below it: {@code 分部00}, {@code 班组00-00} and so on. */
    public void departments(String enterprise, int upper, int below) {
        write(database -> {
            String realm = realm(database, enterprise);
            String root = one(
                    database,
                    "select ID from KEYCLOAK_GROUP where PARENT_GROUP = ? and NAME = 'departments'",
                    enterprise);
            List<List<Object>> groups = new ArrayList<>();
            List<List<Object>> departments = new ArrayList<>();
            for (int i = 0; i < upper; i++) {
                String id = department(groups, departments, realm, enterprise, root, "分部%02d".formatted(i), i);
                for (int j = 0; j < below; j++) {
                    department(groups, departments, realm, enterprise, id, "班组%02d-%02d".formatted(i, j), j);
                }
            }
            insert(database, GROUPS, groups);
            insert(
                    database,
                    "UC_DEPARTMENT(ID, REALM_ID, GROUP_ID, PARENT_ID, POSITION_NUMBER, BRANCH, VERSION)",
                    departments);
        });
    }

    private static String department(
            List<List<Object>> groups,
            List<List<Object>> departments,
            String realm,
            String enterprise,
            String parent,
            String name,
            int number) {
        String id = UUID.randomUUID().toString();
        groups.add(List.of(id, name, parent, realm, 0));
        departments.add(List.of(id, realm, enterprise, parent, (number + 1) * GAP, false, 0));
        return id;
    }

    /**
     * Makes enterprises with a main account and a sub-account, that have nothing opened.
     *
     * @param like id of an enterprise of the same realm
     * @param person id of the account
     */
    public List<Enterprise> enterprises(String like, String person, String loginName, int count) {
        List<Enterprise> made = Stream.generate(Enterprise::madeUp).limit(count).toList();
        write(database -> {
            String realm = realm(database, like);
            String root = one(database, "select PARENT_GROUP from KEYCLOAK_GROUP where ID = ?", like);
            List<List<Object>> accounts = new ArrayList<>();
            List<List<Object>> groups = new ArrayList<>();
            List<List<Object>> enterprises = new ArrayList<>();
            List<List<Object>> memberships = new ArrayList<>();
            List<List<Object>> members = new ArrayList<>();
            for (Enterprise each : made) {
                String id = group(groups, each.uscc(), root, realm);
                group(groups, "departments", id, realm);
                String all = group(groups, "members", id, realm);
                group(groups, "internal", all, realm);
                String main = UUID.randomUUID().toString();
                accounts.add(account(
                        main, "主账户", each.name(), realm, "main-" + each.uscc().toLowerCase(Locale.ROOT)));
                memberships.add(List.of(group(groups, "owner", all, realm), main, UNMANAGED));
                enterprises.add(List.of(id, realm, main, each.uscc(), each.name(), "other", "2026-11", 0L, 0L));
                memberships.add(List.of(group(groups, "invited", all, realm), person, UNMANAGED));
                members.add(List.of(id, person, realm, "invited", loginName, loginName, false, 0L, 0));
            }
            insert(database, ACCOUNTS, accounts);
            insert(database, GROUPS, groups);
            insert(
                    database,
                    "UC_ENTERPRISE(GROUP_ID, REALM_ID, USER_ID, USCC, NAME, ENTERPRISE_TYPE, AGREEMENT_VERSION, AGREED_AT,"
                            + " CREATED_AT)",
                    enterprises);
            insert(database, MEMBERSHIPS, memberships);
            insert(database, MEMBERS, members);
        });
        return made;
    }

    private static String group(List<List<Object>> groups, String name, String parent, String realm) {
        String id = UUID.randomUUID().toString();
        groups.add(List.of(id, name, parent, realm, 0));
        return id;
    }

    /**
     * Opens all roles of a client.
     *
     * @param holder id of a person, or of an enterprise
     * @param client internal id of the client
     */
    public void roles(String holder, String client) {
        write(database -> {
            try (PreparedStatement statement = database.prepareStatement(
                    """
                    insert into UC_GRANT(HOLDER_ID, ROLE_ID, REALM_ID, CLIENT_ID, GRANTED_AT)
                    select ?, r.ID, c.REALM_ID, c.ID, 0 from KEYCLOAK_ROLE r join CLIENT c on c.ID = r.CLIENT
                    where c.ID = ?""")) {
                statement.setString(1, holder);
                statement.setString(2, client);
                statement.executeUpdate();
            }
        });
    }

    private static List<Object> account(String id, String given, String family, String realm, String login) {
        return List.of(id, UUID.randomUUID().toString(), false, true, given, family, realm, login, 0L, 0);
    }

    @FunctionalInterface
    private interface Work {
        void on(Connection database) throws SQLException;
    }

    private void write(Work work) {
        try (Connection database = server.database()) {
            database.setAutoCommit(false);
            work.on(database);
            database.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(Connection database, String into, List<List<Object>> rows) throws SQLException {
        String values = String.join(
                ", ", IntStream.range(0, rows.get(0).size()).mapToObj(i -> "?").toList());
        try (PreparedStatement statement =
                database.prepareStatement("insert into " + into + " values (" + values + ")")) {
            for (List<Object> row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    statement.setObject(column + 1, row.get(column));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static String realm(Connection database, String enterprise) throws SQLException {
        return one(database, "select REALM_ID from UC_ENTERPRISE where GROUP_ID = ?", enterprise);
    }

    /** Id of an enterprise's group of members of a kind. */
    private static String members(Connection database, String enterprise, String kind) throws SQLException {
        return one(
                database,
                """
                select g.ID from KEYCLOAK_GROUP g join KEYCLOAK_GROUP m on m.ID = g.PARENT_GROUP
                where m.NAME = 'members' and m.PARENT_GROUP = ? and g.NAME = ?""",
                enterprise,
                kind);
    }

    private static String one(Connection database, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("Nothing found by " + sql);
                }
                return rows.getString(1);
            }
        }
    }

    private static String letter(String letters, int at) {
        return String.valueOf(letters.charAt(at % letters.length()));
    }
}
