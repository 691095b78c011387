package org.usercenter.storage.legacy;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.text.MessageFormat;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a connection, in words for an administrator; never what the driver says, which may repeat values.
 *
 * @param text form of {@link MessageFormat}
 */
record LegacyDiagnosis(String text, String subject) {
    private static final int MYSQL_UNKNOWN_DATABASE = 1049;
    private static final int MYSQL_TABLE_DENIED = 1142;
    private static final int MYSQL_COLUMN_DENIED = 1143;
    private static final int MYSQL_DATABASE_DENIED = 1044;
    private static final String NO_DRIVER =
            "The driver {0} is not on this server: copy its jar from lib/lib/main to providers and build";
    private static final String LOGIN = "The database refuses the user {0} or the password";
    private static final String NO_DATABASE = "There is no such database: {0}";
    private static final String NO_TABLE = "There is no such table or view: {0}";
    private static final String NO_COLUMN = "A column that is named is missing in {0}";
    private static final String DENIED = "The user {0} may not read the tables";

    /** Told by the state that SQL and the three products define, else by what caused it. */
    static LegacyDiagnosis of(SQLException failure, LegacySettings settings) {
        String address = address(settings.url().jdbc());
        String state = String.valueOf(failure.getSQLState());
        String told = told(state, failure.getErrorCode());
        if (told != null) {
            return new LegacyDiagnosis(told, subject(told, settings));
        }
        if (caused(failure, UnknownHostException.class)) {
            return new LegacyDiagnosis("The host of {0} is not known", address);
        }
        if (failure instanceof SQLTimeoutException || state.equals("57014")) {
            return new LegacyDiagnosis("{0} did not answer in time", address);
        }
        if (state.startsWith("08") || state.equals("90067") || caused(failure, java.io.IOException.class)) {
            return new LegacyDiagnosis("{0} cannot be reached: nothing answers there, or not in time", address);
        }
        return new LegacyDiagnosis("The database refuses, with the state {0}", state);
    }

    private static @Nullable String told(String state, int code) {
        if (code == MYSQL_UNKNOWN_DATABASE) {
            return NO_DATABASE;
        }
        if (code == MYSQL_TABLE_DENIED || code == MYSQL_COLUMN_DENIED || code == MYSQL_DATABASE_DENIED) {
            return DENIED;
        }
        return switch (state) {
            case LegacyConnector.NO_DRIVER -> NO_DRIVER;
            case "28P01", "28000" -> LOGIN;
            case "3D000", "90013", "90146", "90149" -> NO_DATABASE;
            case "42P01", "42S02", "3F000", "42S03", "42S04" -> NO_TABLE;
            case "42703", "42S22" -> NO_COLUMN;
            case "42501", "90096" -> DENIED;
            default -> null;
        };
    }

    private static String subject(String told, LegacySettings settings) {
        return switch (told) {
            case NO_DRIVER -> settings.url().dialect().driver();
            case NO_DATABASE -> address(settings.url().jdbc());
            case NO_TABLE, NO_COLUMN ->
                settings.schema().roles() == null
                        ? settings.schema().table()
                        : settings.schema().table() + ", "
                                + settings.schema().roles().table();
            default -> String.valueOf(settings.user());
        };
    }

    /** Without parameters. */
    private static String address(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it says something of a table. */
    boolean aboutTables() {
        return text.equals(NO_TABLE);
    }

    String forLog() {
        return MessageFormat.format(text, subject);
    }

    LegacySettingException toException() {
        return new LegacySettingException(text, subject);
    }
}
