package org.usercenter.storage.legacy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.usercenter.storage.jpa.PostgresServer;
import org.usercenter.storage.legacy.LegacySchema.Columns;
import org.usercenter.storage.legacy.LegacySchema.RoleTable;
import org.usercenter.storage.legacy.LegacySchema.State;
import org.usercenter.storage.legacy.LegacyUrl.Dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** On H2, and on PostgreSQL where it is installed, with 100,000 users each. */
@Tag("P4")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LegacyDatabaseTest {
    private static final int USERS = 100_000;
    private static final String H2 = "jdbc:h2:mem:legacy;DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE;MODE=PostgreSQL";

    private final List<Old> databases = new ArrayList<>();
    private Optional<PostgresServer> postgres = Optional.empty();

    /** An old database to test on. */
    private record Old(LegacyUrl url, String user) {
        LegacySettings settings(LegacySchema schema) {
            return settings(url, user, schema);
        }

        LegacySettings settings(LegacyUrl other, String otherUser, LegacySchema schema) {
            return new LegacySettings(
                    "old",
                    other,
                    otherUser,
                    new LegacyTimes(Duration.ofSeconds(2), Duration.ofSeconds(5)),
                    5,
                    schema,
                    LegacyPassword.Order.SALT_FIRST,
                    false,
                    LegacyRoles.parse(List.of()),
                    true);
        }

        Connection connect() throws SQLException {
            return DriverManager.getConnection(url.jdbc(), user, "");
        }

        @Override
        public String toString() {
            return url.dialect().name();
        }
    }

    @BeforeAll
    void fill() throws SQLException {
        databases.add(new Old(new LegacyUrl(Dialect.H2, H2), "sa"));
        postgres = PostgresServer.programs().map(PostgresServer::start);
        postgres.ifPresent(server -> databases.add(new Old(LegacyUrl.parse(server.jdbcUrl(), false), "uc")));
        for (Old old : databases) {
            try (Connection connection = old.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table t_user(id bigint primary key, login_name varchar(64), cert_no"
                        + " varchar(32), real_name varchar(60), status int)");
                statement.execute("create table t_user_role(user_id bigint, role_code varchar(32))");
                statement.execute("insert into t_user select n, 'user' || n, 'N' || n, '张三', 1 from "
                        + (old.url.dialect() == Dialect.H2 ? "system_range" : "generate_series") + "(1, " + USERS
                        + ") as g(n)");
                statement.execute("create index by_name on t_user(login_name)");
                statement.execute("insert into t_user_role values (42, 'BIDDER'), (42, 'AGENCY'), (43, 'BIDDER')");
                statement.execute("update t_user set status = 0 where id = 99");
                statement.execute("update t_user set login_name = 'twins' where id in (7, 8)");
            }
        }
    }

    @AfterAll
    void stop() throws IOException {
        if (postgres.isPresent()) {
            postgres.get().close();
        }
    }

    Stream<Old> databases() {
        return databases.stream();
    }

    private static LegacySchema schema() {
        return new LegacySchema(
                "t_user",
                new Columns("id", "login_name", "cert_no", "real_name", null, null, null, null, null, null),
                new State("status", "1"),
                new RoleTable("t_user_role", "user_id", "role_code"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aUserIsFoundWithNumberNameAndRoles(Old old) {
        LegacyUser user = new LegacyDatabase(old.settings(schema()), InstantSource.system())
                .find(null, "user42")
                .orElseThrow();
        assertThat(user.key()).isEqualTo("old:42");
        assertThat(user.number()).isEqualTo("N42");
        assertThat(user.particulars().personName()).isEqualTo("张三");
        assertThat(user.particulars().mobile()).isNull();
        assertThat(user.roles()).containsExactlyInAnyOrder("BIDDER", "AGENCY");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nobodyIsFoundByAnotherNameOrWhenNotInUseOrWhenTheNameIsThatOfTwo(Old old) {
        LegacyDatabase database = new LegacyDatabase(old.settings(schema()), InstantSource.system());
        assertThat(database.find(null, "user")).isEmpty();
        assertThat(database.find(null, "x' or '1'='1")).isEmpty();
        assertThat(database.find(null, "user99")).isEmpty();
        assertThat(database.find(null, "twins")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aMissAsksAsManyQuestionsAsAHit(Old old) throws SQLException {
        for (String nobody : List.of("nobody", "user99", "twins")) {
            List<String> asked = new ArrayList<>();
            try (Connection connection = old.connect()) {
                assertThat(new LegacyQueries(old.settings(schema()), recording(connection, asked)).find(nobody))
                        .isEmpty();
            }
            assertThat(asked.stream().filter(call -> call.startsWith("prepareStatement")))
                    .hasSize(2);
        }
    }

    /** The table has no such column: who reads it fails. */
    @ParameterizedTest
    @MethodSource("databases")
    void hashesThatNobodyComparesAreNotRead(Old old) {
        LegacySchema withHash = new LegacySchema(
                "t_user",
                new Columns("id", "login_name", "cert_no", "real_name", null, null, null, null, "pwd_hash", "pwd_salt"),
                new State("status", "1"),
                new RoleTable("t_user_role", "user_id", "role_code"));

        assertThat(new LegacyDatabase(old.settings(withHash), InstantSource.system()).find(null, "user42"))
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofAHundredThousandUsersTwoRowsAreAskedForAtMost(Old old) throws SQLException {
        List<String> asked = new ArrayList<>();
        try (Connection connection = old.connect()) {
            Optional<LegacyUser> found =
                    new LegacyQueries(old.settings(schema()), recording(connection, asked)).find("user42");
            assertThat(found).isPresent();
        }
        assertThat(asked.stream().filter(call -> call.startsWith("prepareStatement")))
                .hasSize(2);
        assertThat(asked)
                .contains("setMaxRows 2", "setFetchSize 2", "setMaxRows 200", "setQueryTimeout 5")
                .allSatisfy(call ->
                        assertThat(call.toLowerCase(java.util.Locale.ROOT)).doesNotContain("count("));
        assertThat(asked.stream().filter(call -> call.startsWith("prepareStatement")))
                .allSatisfy(sql -> assertThat(sql).endsWith("= ?"));
    }

    /** Writes down what statements are prepared, and how they are set up. */
    private static Connection recording(Connection real, List<String> asked) {
        return (Connection) Proxy.newProxyInstance(
                LegacyDatabaseTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    Object result = called(() -> method.invoke(real, args));
                    if (!method.getName().equals("prepareStatement")) {
                        return result;
                    }
                    asked.add("prepareStatement " + args[0]);
                    return Proxy.newProxyInstance(
                            LegacyDatabaseTest.class.getClassLoader(),
                            new Class<?>[] {PreparedStatement.class},
                            (statement, call, values) -> {
                                if (call.getName().startsWith("set") && values.length == 1) {
                                    asked.add(call.getName() + " " + values[0]);
                                }
                                return called(() -> call.invoke(result, values));
                            });
                });
    }

    private static Object called(java.util.concurrent.Callable<Object> call) throws Exception {
        try {
            return call.call();
        } catch (InvocationTargetException e) {
            throw (SQLException) e.getCause();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aConnectionThatIsRightPassesTheTest(Old old) {
        assertThatCode(() -> new LegacyCheck(old.settings(schema())).run(null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aMissingColumnIsNamed(Old old) {
        LegacySchema wrong = new LegacySchema(
                "t_user",
                new Columns("id", "login_name", "cert_no", "full_name", null, "mobile", null, null, null, null),
                null,
                null);
        assertThat(complaint(old.settings(wrong), null)).isEqualTo("The table t_user has no column full_name, mobile");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aMissingTableIsNamed(Old old) {
        LegacySchema right = schema();
        LegacySchema wrong =
                new LegacySchema(right.table(), right.columns(), null, new RoleTable("t_role", "user_id", "role_code"));
        assertThat(complaint(old.settings(wrong), null)).isEqualTo("There is no such table or view: t_role");
    }

    @Test
    void aWrongPasswordIsToldFromAWrongAddress() {
        Old h2 = databases.get(0);
        assertThat(complaint(h2.settings(schema()), "wrong"))
                .isEqualTo("The database refuses the user sa or the password");
    }

    @Test
    void anUnknownUserAndAnUnknownDatabaseAreTold() {
        Optional<Old> server = databases.stream()
                .filter(old -> old.url.dialect() == Dialect.POSTGRESQL)
                .findFirst();
        org.junit.jupiter.api.Assumptions.assumeTrue(server.isPresent(), "no PostgreSQL here");
        Old old = server.get();
        assertThat(complaint(old.settings(old.url, "nobody", schema()), null))
                .isEqualTo("The database refuses the user nobody or the password");
        String other = old.url.jdbc().replace("/postgres", "/elsewhere");
        assertThat(complaint(old.settings(LegacyUrl.parse(other, false), "uc", schema()), null))
                .isEqualTo("There is no such database: " + other);
    }

    @Test
    void aPortWhereNothingListensIsToldAndTheLookupSaysItIsUnavailable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        LegacyUrl url = LegacyUrl.parse("jdbc:postgresql://127.0.0.1:" + port + "/old", false);
        LegacySettings settings = databases.get(0).settings(url, "uc", schema());
        assertThat(complaint(settings, null))
                .isEqualTo(url.jdbc() + " cannot be reached: nothing answers there, or not in time");
        assertThatExceptionOfType(LegacyUnavailableException.class)
                .isThrownBy(() -> new LegacyDatabase(settings, InstantSource.system()).find(null, "user42"));
    }

    @Test
    void aDriverThatIsNotThereIsNamed() {
        LegacySettings settings =
                databases.get(0).settings(LegacyUrl.parse("jdbc:mysql://127.0.0.1/old", false), "uc", schema());
        SQLException failure = new SQLException("No driver", LegacyConnector.NO_DRIVER);

        assertThat(LegacyDiagnosis.of(failure, settings).forLog())
                .startsWith("The driver com.mysql.cj.jdbc.Driver is not on this server");
    }

    private static String complaint(LegacySettings settings, @org.jspecify.annotations.Nullable String password) {
        LegacySettingException complaint =
                catchThrowableOfType(LegacySettingException.class, () -> new LegacyCheck(settings).run(password));
        return MessageFormat.format(complaint.getMessage(), complaint.parameters());
    }
}
