package org.usercenter.storage.legacy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Address of an old database. Drivers obey dozens of parameters, some of which read files or load classes; so only one
 * host, a database and parameters of a list are taken, and everything else is refused.
 *
 * @param jdbc as the driver takes it
 */
record LegacyUrl(Dialect dialect, String jdbc) {
    private static final int MAX_LENGTH = 500;
    private static final String HOST = "(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}\\])";
    private static final Pattern FORM = Pattern.compile(
            "jdbc:(postgresql|mysql)://(" + HOST + ")(?::(\\d{1,5}))?/([A-Za-z0-9_$-]{1,64})(?:\\?(.*))?");
    private static final Pattern DEMO_FORM =
            Pattern.compile("jdbc:h2:tcp://(localhost|127\\.0\\.0\\.1)(?::(\\d{1,5}))?/mem:[A-Za-z0-9_-]{1,64}");
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z0-9]{1,40})=([A-Za-z0-9_./+-]{1,100})");
    private static final int HIGHEST_PORT = 65_535;

    /** A product, with the driver that Keycloak has for it. */
    enum Dialect {
        POSTGRESQL("org.postgresql.Driver"),
        MYSQL("com.mysql.cj.jdbc.Driver"),
        /** Of the demo's stand-in only. */
        H2("org.h2.Driver");

        private final String driver;

        Dialect(String driver) {
            this.driver = driver;
        }

        /** Names of the parameters that an address may have. */
        private Set<String> parameters() {
            return switch (this) {
                case POSTGRESQL -> Set.of("sslmode", "ssl", "currentSchema");
                case MYSQL -> Set.of("sslMode", "characterEncoding", "connectionTimeZone", "tinyInt1isBit");
                case H2 -> Set.of();
            };
        }

        String driver() {
            return driver;
        }

        /** What the driver has to know besides the address; times in the driver's own units. */
        Properties properties(LegacyTimes times) {
            Properties properties = new Properties();
            long connect = times.connect().toSeconds();
            switch (this) {
                case POSTGRESQL -> {
                    properties.setProperty("connectTimeout", Long.toString(connect));
                    properties.setProperty("loginTimeout", Long.toString(connect));
                    properties.setProperty("socketTimeout", Long.toString(times.socketSeconds()));
                    properties.setProperty("ApplicationName", "user-center");
                }
                case MYSQL -> {
                    properties.setProperty(
                            "connectTimeout", Long.toString(times.connect().toMillis()));
                    properties.setProperty("socketTimeout", Long.toString(times.socketSeconds() * 1000));
                    // The server must not be able to ask for files of ours.
                    properties.setProperty("allowLoadLocalInfile", "false");
                    properties.setProperty("allowUrlInLocalInfile", "false");
                    properties.setProperty("autoDeserialize", "false");
                    properties.setProperty("allowMultiQueries", "false");
                }
                case H2 -> {
                    // Has no such times; the stand-in is on this machine.
                }
            }
            return properties;
        }
    }

    /**
     * Reads a setting.
     *
     * @param demo whether the stand-in's database may be named too
     * @throws LegacySettingException when it has another form or a parameter that is not on the list
     */
    static LegacyUrl parse(@Nullable String text, boolean demo) {
        String url = text == null ? "" : text.strip();
        if (url.length() > MAX_LENGTH) {
            throw wrongForm();
        }
        Matcher demoUrl = DEMO_FORM.matcher(url);
        if (demoUrl.matches()) {
            if (!demo) {
                throw new LegacySettingException("JDBC URL: H2 is for demonstrations only");
            }
            checkPort(demoUrl.group(2));
            return new LegacyUrl(Dialect.H2, url);
        }
        Matcher matcher = FORM.matcher(url);
        if (!matcher.matches()) {
            throw wrongForm();
        }
        checkPort(matcher.group(3));
        Dialect dialect = matcher.group(1).equals("mysql") ? Dialect.MYSQL : Dialect.POSTGRESQL;
        if (matcher.group(5) != null) {
            checkParameters(dialect, matcher.group(5));
        }
        return new LegacyUrl(dialect, url);
    }

    private static void checkPort(@Nullable String port) {
        if (port != null && (Integer.parseInt(port) < 1 || Integer.parseInt(port) > HIGHEST_PORT)) {
            throw new LegacySettingException("JDBC URL: {0} is no port", port);
        }
    }

    private static void checkParameters(Dialect dialect, String query) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (String part : query.split("&", -1)) {
            Matcher matcher = PARAMETER.matcher(part);
            if (!matcher.matches()) {
                throw new LegacySettingException("JDBC URL: the parameter {0} has a form that is not accepted", part);
            }
            String name = matcher.group(1);
            if (!dialect.parameters().contains(name)) {
                throw new LegacySettingException(
                        "JDBC URL: the parameter {0} is not accepted; accepted are {1}",
                        name,
                        String.join(", ", dialect.parameters().stream().sorted().toList()));
            }
            if (seen.put(name, matcher.group(2)) != null) {
                throw new LegacySettingException("JDBC URL: the parameter {0} stands twice", name);
            }
        }
    }

    private static LegacySettingException wrongForm() {
        return new LegacySettingException(
                "JDBC URL: expected jdbc:postgresql://host:port/database or jdbc:mysql://host:port/database");
    }
}
