package org.usercenter.storage.legacy;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * Connects to an old database, for one question each: each user comes once, so that a pool would only keep connections
 * open, and old passwords in memory, for nobody.
 */
final class LegacyConnector {
    /** State of the exception when the driver is not on the class path. */
    static final String NO_DRIVER = "UC001";

    private final LegacySettings settings;

    LegacyConnector(LegacySettings settings) {
        this.settings = settings;
    }

    /**
     * Opens a connection that only reads.
     *
     * @param password null: none
     */
    Connection open(@Nullable String password) throws SQLException {
        Properties properties = settings.url().dialect().properties(settings.times());
        if (settings.user() != null) {
            properties.setProperty("user", settings.user());
        }
        properties.setProperty("password", password == null ? "" : password);
        Connection connection = driver().connect(settings.url().jdbc(), properties);
        if (connection == null) {
            throw new SQLNonTransientConnectionException("The driver does not know this address");
        }
        connection.setReadOnly(true);
        return connection;
    }

    /** Not by {@code DriverManager}, which knows only drivers of the class path that the server was started with. */
    private Driver driver() throws SQLException {
        try {
            return Class.forName(settings.url().dialect().driver(), true, LegacyConnector.class.getClassLoader())
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new SQLNonTransientConnectionException("No driver", NO_DRIVER, e);
        }
    }
}
