package org.usercenter.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Debian's Apache with mod_auth_openidc in front of another server, with the settings of the integration guide. */
public final class Apache implements AutoCloseable {
    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");
    private static final String FRAME =
            """
            ServerRoot %1$s
            ServerName localhost
            PidFile %1$s/pid
            ErrorLog %1$s/error.log
            DefaultRuntimeDir %1$s
            Listen 127.0.0.1:%2$d
            User www-data
            Group www-data
            LoadModule mpm_event_module %3$s/mod_mpm_event.so
            LoadModule authn_core_module %3$s/mod_authn_core.so
            LoadModule authz_core_module %3$s/mod_authz_core.so
            LoadModule authz_user_module %3$s/mod_authz_user.so
            LoadModule proxy_module %3$s/mod_proxy.so
            LoadModule proxy_http_module %3$s/mod_proxy_http.so
            LoadModule auth_openidc_module %3$s/mod_auth_openidc.so
            Define USER_CENTER %4$s
            Define LAND http://localhost:%2$d
            Define LAND_SECRET %5$s
            Define PASSPHRASE some-passphrase-of-this-run
            ProxyPass / %6$s/
            ProxyPreserveHost On
            Include %7$s
            """;

    private final Path home;
    private final int port;
    private final Program program;

    private Apache(Path home, int port, Program program) {
        this.home = home;
        this.port = port;
        this.program = program;
    }

    /**
     * Starts it.
     *
     * @param behind what it stands in front of
     * @throws IllegalStateException when it is not installed; {@code need_guide_programs} of {@code scripts/setup.sh} does that
     */
    public static Apache start(UserCenter center, String secret, String behind) {
        if (!Files.exists(MODULES.resolve("mod_auth_openidc.so"))) {
            throw new IllegalStateException("apache2 and libapache2-mod-auth-openidc are not installed");
        }
        try {
            Path home = Files.createTempDirectory("uc-e2e-apache");
            int port = Ports.free();
            Path settings = Repository.root().resolve("it-tests/e2e/src/test/resources/guide/mod_auth_openidc.conf");
            Path frame = Files.writeString(
                    home.resolve("apache.conf"),
                    FRAME.formatted(home, port, MODULES, center.realmUrl(), secret, behind, settings));
            Program program = Program.start(
                    "apache",
                    home,
                    Map.of(),
                    List.of("/usr/sbin/apache2", "-d", home.toString(), "-f", frame.toString(), "-DFOREGROUND"));
            Apache apache = new Apache(home, port, program);
            try {
                // Whoever is no browser is refused, a browser sent to the login.
                program.awaitHttp(URI.create(apache.url() + "/"), Duration.ofMinutes(2), status -> status < 500);
                return apache;
            } catch (IllegalStateException | AssertionError e) {
                apache.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        program.close();
        try {
            Folders.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
