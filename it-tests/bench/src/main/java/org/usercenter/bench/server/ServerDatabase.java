package org.usercenter.bench.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * What the measured server keeps its data in: H2 in its own folder, or the empty PostgreSQL database of the system properties
 * {@code uc.bench.db-url}, {@code uc.bench.db-user} and {@code uc.bench.db-password}.
 */
final class ServerDatabase {
    private static final String GIVEN = System.getProperty("uc.bench.db-url", "");
    /** Name and password: nothing but measurements is in it. */
    private static final String ACCOUNT = "bench";

    private final Path folder;

    /** For a server in that folder. */
    ServerDatabase(Path folder) {
        this.folder = folder;
    }

    /** As Keycloak calls it. */
    String kind() {
        return isPostgres() ? "postgres" : "dev-file";
    }

    boolean isPostgres() {
        return !GIVEN.isEmpty();
    }

    /** For a second process, too. */
    String url() {
        return isPostgres()
                ? GIVEN
                : "jdbc:h2:file:" + folder.resolve("database") + ";NON_KEYWORDS=VALUE;AUTO_SERVER=TRUE";
    }

    String user() {
        return isPostgres() ? System.getProperty("uc.bench.db-user", ACCOUNT) : ACCOUNT;
    }

    String password() {
        return isPostgres() ? System.getProperty("uc.bench.db-password", ACCOUNT) : ACCOUNT;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }
}
