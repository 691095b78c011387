package org.usercenter.storage.legacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.storage.legacy.LegacySchema.Columns;
import org.usercenter.storage.legacy.LegacySchema.RoleTable;
import org.usercenter.storage.legacy.LegacySchema.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** On a real server with MySQL's protocol and the driver that Keycloak ships, with 100,000 users. */
@Tag("P4")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.usercenter.storage.legacy.MariadbServer#isInstalled")
@SuppressWarnings("NullAway.Init") // JUnit calls BeforeAll
class LegacyMysqlTest {

    private static final int USERS = 100_000;
    /** 𠮷 is beyond the characters of three bytes. */
    private static final String NAME = "𠮷田·买买提";

    private MariadbServer server;

    @BeforeAll
    void fill() throws Exception {
        server = MariadbServer.startWhereInstalled().orElseThrow();
        try (Connection connection = server.administrator();
                Statement statement = connection.createStatement()) {
            statement.execute("create table t_user(id bigint unsigned primary key, login_name varchar(64), cert_no"
                    + " varchar(32), real_name varchar(60), status tinyint(1), created timestamp default"
                    + " current_timestamp, pwd_hash varchar(64), pwd_salt varchar(16)) character set utf8mb4");
            statement.execute(
                    "create table t_user_role(user_id bigint unsigned, role_code varchar(32), index(user_id))");
            statement.execute("insert into t_user(id, login_name, cert_no, real_name, status) select seq,"
                    + " concat('user', seq), concat('N', seq), '" + NAME + "', 1 from seq_1_to_" + USERS);
            statement.execute("create index by_name on t_user(login_name)");
            statement.execute("insert into t_user_role values (42, 'BIDDER'), (42, 'AGENCY'), (43, 'BIDDER')");
            statement.execute("update t_user set status = 0 where id = 99");
            statement.execute("update t_user set login_name = 'twins' where id in (7, 8)");
            statement.execute("update t_user set login_name = '" + NAME + "' where id = 50");
            hash(statement, 60, md5("s1" + "Old-密码"), "s1");
            hash(statement, 61, md5("s1" + "Old-密码").toUpperCase(java.util.Locale.ROOT), "s1");
            hash(statement, 62, sm3("s2" + "Old-密码"), "s2");
            hash(statement, 63, md5("Old-密码"), null);
        }
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    private static void hash(Statement statement, int id, String hash, @Nullable String salt) throws SQLException {
        statement.execute("update t_user set pwd_hash = '" + hash + "', pwd_salt = "
                + (salt == null ? "null" : "'" + salt + "'") + " where id = " + id);
    }

    @Test
    void aUserIsFoundWithNumberNameAndRoles() {
        LegacyUser user = find("user42");

        assertThat(user.key()).isEqualTo("old:42");
        assertThat(user.number()).isEqualTo("N42");
        assertThat(user.particulars().personName()).isEqualTo(NAME);
        assertThat(user.roles()).containsExactlyInAnyOrder("BIDDER", "AGENCY");
    }

    @Test
    void anAccountNameOfCharactersOfFourBytesIsFound() {
        assertThat(find(NAME).key()).isEqualTo("old:50");
    }

    @Test
    void nobodyIsFoundByAnotherNameOrWhenNotInUseOrWhenTheNameIsThatOfTwo() {
        LegacyDatabase database = database("");

        for (String name : List.of("user", "x' or '1'='1", "user99", "twins", "𠮷")) {
            assertThat(database.find(MariadbServer.PASSWORD, name)).as(name).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"user60", "user61", "user62", "user63"})
    void theOldPasswordIsComparedWhateverTheKindOfHash(String name) {
        LegacyPassword password = find(name).password();

        assertThat(password.is("Old-密码", LegacyPassword.Order.SALT_FIRST)).isTrue();
        assertThat(password.is("Old-密碼", LegacyPassword.Order.SALT_FIRST)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?connectionTimeZone=Asia/Shanghai",
                "?connectionTimeZone=SERVER&characterEncoding=UTF-8",
                "?sslMode=DISABLED&tinyInt1isBit=false"
            })
    void theParametersThatAreAcceptedConnectWhateverTheServersZoneAndCharacters(String parameters) {
        assertThat(database(parameters)
                        .find(MariadbServer.PASSWORD, "user42")
                        .orElseThrow()
                        .particulars()
                        .personName())
                .isEqualTo(NAME);
        assertThatCode(() -> new LegacyCheck(settings(parameters, MariadbServer.READER, schema()))
                        .run(MariadbServer.PASSWORD))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsWrongIsTold() {
        assertThat(complaint(settings("", MariadbServer.READER, schema()), "wrong"))
                .isEqualTo("The database refuses the user reader or the password");
        assertThat(complaint(settings("", "nobody", schema()), MariadbServer.PASSWORD))
                .isEqualTo("The database refuses the user nobody or the password");
        assertThat(complaint(settings("", "stranger", schema()), MariadbServer.PASSWORD))
                .isEqualTo("The user stranger may not read the tables");
        LegacySchema right = schema();
        assertThat(complaint(
                        settings(
                                "",
                                MariadbServer.READER,
                                new LegacySchema(
                                        right.table(),
                                        right.columns(),
                                        null,
                                        new RoleTable("t_role", "user_id", "role_code"))),
                        MariadbServer.PASSWORD))
                .isEqualTo("There is no such table or view: t_role");
        assertThat(complaint(
                        settings(
                                "",
                                MariadbServer.READER,
                                new LegacySchema(right.table(), right.columns(), new State("state", "1"), null)),
                        MariadbServer.PASSWORD))
                .isEqualTo("The table t_user has no column state");
    }

    @Test
    void aDatabaseThatIsNotThereIsTold() throws SQLException {
        String other = server.jdbcUrl().replace("/" + MariadbServer.DATABASE, "/elsewhere");
        try (Connection connection = server.administrator();
                Statement statement = connection.createStatement()) {
            statement.execute("grant select on elsewhere.* to " + MariadbServer.READER + "@'%'");
        }

        assertThat(complaint(
                        settings(LegacyUrl.parse(other, false), MariadbServer.READER, schema()),
                        MariadbServer.PASSWORD))
                .isEqualTo("There is no such database: " + other);
    }

    @Test
    void aServerThatHangsIsGivenUpInTime() throws IOException {
        LegacyDatabase database = database("");
        server.pause(true);
        try {
            long begin = System.nanoTime();
            assertThatExceptionOfType(LegacyUnavailableException.class)
                    .isThrownBy(() -> database.find(MariadbServer.PASSWORD, "user42"));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
        } finally {
            server.pause(false);
        }
        assertThat(database.find(MariadbServer.PASSWORD, "user42")).isPresent();
    }

    @Test
    void theConnectionOnlyReads() throws SQLException {
        try (Connection connection =
                        new LegacyConnector(settings("", MariadbServer.READER, schema())).open(MariadbServer.PASSWORD);
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.executeUpdate("update t_user set status = 0"));
        }
    }

    private LegacyUser find(String account) {
        return database("").find(MariadbServer.PASSWORD, account).orElseThrow();
    }

    private LegacyDatabase database(String parameters) {
        return new LegacyDatabase(settings(parameters, MariadbServer.READER, schema()), InstantSource.system());
    }

    private LegacySettings settings(String parameters, String user, LegacySchema schema) {
        return settings(LegacyUrl.parse(server.jdbcUrl() + parameters, false), user, schema);
    }

    private static LegacySettings settings(LegacyUrl url, String user, LegacySchema schema) {
        return new LegacySettings(
                "old",
                url,
                user,
                new LegacyTimes(Duration.ofSeconds(2), Duration.ofSeconds(3)),
                5,
                schema,
                LegacyPassword.Order.SALT_FIRST,
                true,
                LegacyRoles.parse(List.of()),
                true);
    }

    private static LegacySchema schema() {
        return new LegacySchema(
                "t_user",
                new Columns("id", "login_name", "cert_no", "real_name", null, null, null, null, "pwd_hash", "pwd_salt"),
                new State("status", "1"),
                new RoleTable("t_user_role", "user_id", "role_code"));
    }

    private static String complaint(LegacySettings settings, @Nullable String password) {
        LegacySettingException complaint =
                catchThrowableOfType(LegacySettingException.class, () -> new LegacyCheck(settings).run(password));
        return MessageFormat.format(complaint.getMessage(), complaint.parameters());
    }

    private static String md5(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String sm3(String text) {
        byte[] input = text.getBytes(StandardCharsets.UTF_8);
        SM3Digest digest = new SM3Digest();
        digest.update(input, 0, input.length);
        byte[] output = new byte[digest.getDigestSize()];
        digest.doFinal(output, 0);
        return HexFormat.of().formatHex(output);
    }
}
