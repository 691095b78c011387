package org.usercenter.bench.member;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Fills an enterprise of the demo. Those of the first pages are made at the account interface, with a mobile and a department,
 * which the list shows; the others are written into the database.
 */
final class Crowd {
    /** Part of a name that one in a hundred has. */
    static final String COMMON = "小明";

    private static final int COMPLETE = 30;
    private static final String FAMILY_NAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN_NAMES = "伟芳娜敏静强磊军洋勇艳杰涛超霞";

    private final Connection database;
    private final MainAccount owner;
    private final String token;
    private final String enterprise;

    /**
     * Of one enterprise.
     *
     * @param token of its main account
     * @param enterprise id
     */
    Crowd(Connection database, MainAccount owner, String token, String enterprise) {
        this.database = database;
        this.owner = owner;
        this.token = token;
        this.enterprise = enterprise;
    }

    /** Until there are so many. */
    void fill(int size) throws IOException, InterruptedException, SQLException {
        String department = owner.call(token, "POST", path("/departments"), Map.of("name", "测量部"))
                .path("id")
                .asText();
        for (int i = 0; i < COMPLETE; i++) {
            owner.call(
                    token,
                    "POST",
                    path("/members"),
                    Map.of(
                            "loginName", "aa.crowd-%02d".formatted(i),
                            // First in the order of names, too.
                            "name", "丁一",
                            "mobile", "1380013%04d".formatted(i),
                            "departments", List.of(department)));
        }
        insert(size - total());
        if (total() != size) {
            throw new IllegalStateException("The enterprise has " + total() + " members");
        }
    }

    private int total() throws IOException, InterruptedException {
        return owner.call(token, "GET", path("/members"), null).path("total").asInt();
    }

    private String path(String below) {
        return "/enterprises/" + enterprise + below;
    }

    /** What joining the group writes, without all that Keycloak does for each account alone. */
    private void insert(int missing) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(
                    "create local temporary table CROWD(NUMBER int, ID varchar(36), FIRST_NAME varchar(255), LAST_NAME varchar(255))");
        }
        try (PreparedStatement row = database.prepareStatement("insert into CROWD values (?, ?, ?, ?)")) {
            for (int i = 0; i < missing; i++) {
                row.setInt(1, i);
                row.setString(2, UUID.randomUUID().toString());
                row.setString(3, givenName(i));
                row.setString(4, letter(FAMILY_NAMES, i));
                row.addBatch();
            }
            row.executeBatch();
        }
        write(
                """
                insert into USER_ENTITY(ID, EMAIL_CONSTRAINT, EMAIL_VERIFIED, ENABLED, FIRST_NAME, LAST_NAME, REALM_ID,
                USERNAME, CREATED_TIMESTAMP, NOT_BEFORE)
                select c.ID, random_uuid(), false, true, c.FIRST_NAME, c.LAST_NAME, e.REALM_ID,
                'crowd-' || lpad(c.NUMBER, 5, '0'), 0, 0 from CROWD c, UC_ENTERPRISE e where e.GROUP_ID = ?""");
        write(
                """
                insert into USER_GROUP_MEMBERSHIP(GROUP_ID, USER_ID, MEMBERSHIP_TYPE)
                select g.ID, c.ID, 'UNMANAGED' from CROWD c, KEYCLOAK_GROUP g
                join KEYCLOAK_GROUP m on m.ID = g.PARENT_GROUP
                where g.NAME = 'internal' and m.NAME = 'members' and m.PARENT_GROUP = ?""");
        write(
                """
                insert into UC_MEMBER(GROUP_ID, USER_ID, REALM_ID, KIND, LOGIN_NAME, SORT_NAME, ADMINISTRATOR, JOINED_AT,
                VERSION)
                select e.GROUP_ID, c.ID, e.REALM_ID, 'internal', 'crowd-' || lpad(c.NUMBER, 5, '0'),
                c.LAST_NAME || c.FIRST_NAME, false, 0, 0 from CROWD c, UC_ENTERPRISE e where e.GROUP_ID = ?""");
    }

    private void write(String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, enterprise);
            statement.executeUpdate();
        }
    }

    private static String givenName(int i) {
        int given = i / FAMILY_NAMES.length();
        return i % 100 == 0 ? COMMON : letter(GIVEN_NAMES, given) + letter(GIVEN_NAMES, given / GIVEN_NAMES.length());
    }

    private static String letter(String letters, int at) {
        return String.valueOf(letters.charAt(at % letters.length()));
    }
}
