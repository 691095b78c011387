package org.usercenter.sandbox;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Settings of the start.
 *
 * @param port TCP port on the loopback address; 0 for any free one
 * @param issuer the realm's address
 * @param baseUrl address under which browsers see the sandbox, without a slash at the end; empty for
 *     {@code http://localhost:<port>}
 * @param demoAccounts JSON file with the demo accounts, or the JSON itself; empty for none
 * @param limitsEnforced whether the SMS providers' limits hold from the start
 * @param data folder of what outlives a restart: what the authorities issued, the USB keys; empty for a new temporary
 *     one
 * @param oldDatabasePort TCP port of the old system's database; 0: it is not served
 * @param mailPort TCP port of the mail server on the loopback address; 0 for any free one
 */
record Options(
        int port,
        URI issuer,
        String baseUrl,
        String demoAccounts,
        boolean limitsEnforced,
        String data,
        int oldDatabasePort,
        int mailPort) {
    static final String USAGE =
            """
            Usage: java -jar sandbox.jar [--port 9090] [--issuer http://localhost:8080/realms/user-center]
                   [--base-url http://localhost:9090] [--demo-accounts <file.json>] [--relaxed-limits]
                    [--data <folder>] [--old-database-port 9092] [--mail-port 9115]
             Environment instead of options: UC_SANDBOX_PORT, UC_ISSUER, UC_SANDBOX_URL, UC_DEMO_ACCOUNTS,
             UC_SANDBOX_DATA, UC_OLD_DATABASE_PORT, UC_SANDBOX_MAIL_PORT, UC_SANDBOX_RELAXED_LIMITS=true""";

    private static final List<String> NAMES = List.of(
            "--port", "--issuer", "--base-url", "--demo-accounts", "--data", "--old-database-port", "--mail-port");

    /**
     * Reads options; the environment fills what is not given.
     *
     * @throws IllegalArgumentException for an unknown option or a bad value
     */
    static Options parse(List<String> arguments, Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        boolean relaxed = Boolean.parseBoolean(environment.getOrDefault("UC_SANDBOX_RELAXED_LIMITS", "false"));
        for (int i = 0; i < arguments.size(); i++) {
            String name = arguments.get(i);
            if (name.equals("--relaxed-limits")) {
                relaxed = true;
            } else if (NAMES.contains(name) && i + 1 < arguments.size()) {
                given.put(name, arguments.get(++i));
            } else {
                throw new IllegalArgumentException("Unknown option or missing value: " + name);
            }
        }
        String port = choose(given.get("--port"), environment.get("UC_SANDBOX_PORT"), "9090");
        String issuer =
                choose(given.get("--issuer"), environment.get("UC_ISSUER"), "http://localhost:8080/realms/user-center");
        return new Options(
                port("--port", port),
                URI.create(issuer),
                choose(given.get("--base-url"), environment.get("UC_SANDBOX_URL"), "")
                        .replaceFirst("/+$", ""),
                choose(given.get("--demo-accounts"), environment.get("UC_DEMO_ACCOUNTS"), ""),
                !relaxed,
                choose(given.get("--data"), environment.get("UC_SANDBOX_DATA"), ""),
                port(
                        "--old-database-port",
                        choose(given.get("--old-database-port"), environment.get("UC_OLD_DATABASE_PORT"), "0")),
                port("--mail-port", choose(given.get("--mail-port"), environment.get("UC_SANDBOX_MAIL_PORT"), "9115")));
    }

    private static String choose(
            @org.jspecify.annotations.Nullable String option,
            @org.jspecify.annotations.Nullable String environment,
            String usual) {
        return Objects.requireNonNullElse(option, Objects.requireNonNullElse(environment, usual));
    }

    private static int port(String name, String text) {
        int port = Integer.parseInt(text);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(name + ": 0 to 65535");
        }
        return port;
    }
}
