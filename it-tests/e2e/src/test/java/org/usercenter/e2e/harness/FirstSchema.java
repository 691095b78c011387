package org.usercenter.e2e.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import org.h2.tools.RunScript;
import org.jspecify.annotations.Nullable;

/** A server whose database has the product's tables of the first schema, with rows in them, when it starts. */
public final class FirstSchema implements AutoCloseable {
    private static final Path DUMPS = Repository.root().resolve("user-storage/src/test/resources/migration");
    private static final String NAME = "first-schema";
    private static final String KEYS = "uc-keys.properties";

    private final Started started;
    private final String database;
    private final UserCenter server;
    private final Landscape landscape;

    private FirstSchema(Started started, Landscape usual) throws IOException, InterruptedException, SQLException {
        this.started = started;
        Path folder = Files.createTempDirectory("uc-e2e-first");
        started.keep(() -> Folders.delete(folder));
        Path keys = folder.resolve(KEYS);
        Files.copy(DUMPS.resolve(KEYS), keys);
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-------"));
        @Nullable Postgres postgres = Database.chosen() == Database.POSTGRES ? usual.postgres() : null;
        this.database = postgres == null ? onH2(folder) : onPostgres(postgres);
        Map<String, String> settings = Map.of("KC_DB_URL", database, "UC_KEY_FILE", keys.toString());
        this.server = started.keep(
                postgres == null
                        ? UserCenter.another(NAME, usual.sandbox(), settings)
                        : UserCenter.on(Ports.free(), NAME, usual.sandbox(), postgres, settings));
        this.landscape = usual.with(server);
    }

    /** Starts it beside the usual one of that run, on the same kind of database. */
    public static FirstSchema start(Landscape usual) throws Exception {
        return Started.whole(parts -> new FirstSchema(parts, usual));
    }

    private static String onH2(Path folder) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("keycloakdb") + ";NON_KEYWORDS=VALUE;AUTO_SERVER=TRUE";
        RunScript.execute(
                url,
                UserCenter.DATABASE_USER,
                UserCenter.DATABASE_PASSWORD,
                DUMPS.resolve("first-h2.sql").toString(),
                StandardCharsets.UTF_8,
                false);
        return url;
    }

    private static String onPostgres(Postgres postgres) throws IOException, InterruptedException {
        postgres.create("first", Files.readString(DUMPS.resolve("first-postgres.sql")));
        return postgres.jdbcUrl("first");
    }

    /** As a visitor sees it. */
    public Landscape landscape() {
        return landscape;
    }

    public UserCenter server() {
        return server;
    }

    /** How many rows a condition on one table finds. */
    public int count(String tableAndCondition) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database, UserCenter.DATABASE_USER, UserCenter.DATABASE_PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + tableAndCondition)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Override
    public void close() throws Exception {
        started.close();
    }
}
