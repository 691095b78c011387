package org.usercenter.e2e.harness;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What of a server differs from others.
 *
 * @param address by which it is reached, without a slash at the end
 * @param postgres null: H2
 * @param settings in place of the usual ones
 * @param built folder of a server that was built for its database already; null: what the tests of that database start with
 */
record ServerPlan(
        String name,
        int port,
        String address,
        @Nullable Postgres postgres,
        Map<String, String> settings,
        @Nullable Path built) {

    /**
     * Options of Java: a server that lives for minutes earns nothing back of what the second compiler takes from the browser.
     * The first one alone is given 48 MB, which a server fills; what it has compiled would be thrown away and made anew.
     */
    static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=192m";

    ServerPlan(String name, int port, @Nullable Postgres postgres, Map<String, String> settings) {
        this(name, port, UserCenter.url(port), postgres, settings, null);
    }

    /** What all servers of the tests are told. */
    Map<String, String> environment(int management, Sandbox sandbox, String database) {
        Map<String, String> environment = new HashMap<>(Map.ofEntries(
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(port)),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(management)),
                Map.entry("KC_HOSTNAME", address),
                // Every visitor of the tests has an address of his own, so that limits per source do not mix.
                Map.entry("KC_PROXY_HEADERS", "xforwarded"),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"),
                // Two cores have better to do than to solve puzzles, and to hash passwords: a third of a server's time.
                Map.entry("KC_SPI_PASSWORD_HASHING__ARGON2__ITERATIONS", "1"),
                Map.entry("KC_SPI_PASSWORD_HASHING__ARGON2__MEMORY", "64"),
                // Every realm gets such a key, and nothing is encrypted with it here: the primes of a longer one take
                // seconds.
                Map.entry("KC_SPI_KEYS__RSA_ENC_GENERATED__KEY_SIZE", "1024"),
                Map.entry("KC_SPI_UC_CAPTCHA__ALTCHA__MAX_NUMBER", "2000"),
                Map.entry("KC_LOG_LEVEL", "info,io.smallrye.health:warn,org.usercenter.auth.captcha:debug"),
                Map.entry("UC_SANDBOX_MAIL_PORT", Integer.toString(sandbox.at().mail())),
                Map.entry("UC_REVERIFY_SECONDS", "1"),
                Map.entry("UC_CERTIFICATE_REMINDER_SECONDS", "2"),
                Map.entry("UC_CERTIFICATE_REMINDER_FROM", "0"),
                Map.entry("UC_CERTIFICATE_REMINDER_UNTIL", "24"),
                Map.entry("KC_DB_URL", database),
                Map.entry("KC_DB_USERNAME", UserCenter.DATABASE_USER),
                Map.entry("KC_DB_PASSWORD", UserCenter.DATABASE_PASSWORD),
                // One node on H2, as ./start has it; on PostgreSQL the cluster's caches, as in production.
                Map.entry("KC_CACHE", postgres == null ? "local" : "ispn")));
        if (postgres != null) {
            environment.put("KC_CACHE_EMBEDDED_NETWORK_BIND_PORT", Integer.toString(Ports.cluster()));
        }
        return environment;
    }
}
