package org.usercenter.realm.apply;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The program {@code uc-apply}: the realm as code, on a running server. */
public final class ApplyMain {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int DIFFERS = 2;

    private final Map<String, String> environment;
    private final PrintStream out;

    ApplyMain(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new ApplyMain(System.getenv(), out).run(args));
    }

    /** Exit code: 0 done, 1 failed, 2 the server's realm differs from the files. */
    int run(String... args) {
        Arguments arguments;
        try {
            arguments = Arguments.parse(args);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(Arguments.USAGE);
            return FAILED;
        }
        try {
            return run(arguments);
        } catch (IOException | IllegalArgumentException | IllegalStateException | RealmServer.RefusedException e) {
            out.println("uc-apply: " + e.getMessage());
            return FAILED;
        }
    }

    private int run(Arguments arguments) throws IOException {
        RealmFiles files = read(arguments.files());
        RealmFiles imported = arguments.imported().isEmpty() ? null : read(arguments.imported());
        RealmServer server = new RealmServer(arguments.server(), files.realm(), login(arguments));
        Application application = new Application(server, files, imported, arguments.force(), out::println);
        if (arguments.task() == Arguments.Task.APPLY) {
            application.apply();
            return DONE;
        }
        return application.plan() ? DIFFERS : DONE;
    }

    private RealmFiles read(List<Path> paths) throws IOException {
        return RealmFiles.read(paths, environment);
    }

    /** Never on the command line, which others can read. */
    private Map<String, String> login(Arguments arguments) {
        return arguments.user().isEmpty()
                ? Map.of(
                        "grant_type", "client_credentials",
                        "client_id", arguments.client(),
                        "client_secret", secret("UC_APPLY_CLIENT_SECRET"))
                : Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        arguments.user(),
                        "password",
                        secret("UC_APPLY_PASSWORD"));
    }

    private String secret(String variable) {
        String value = environment.get(variable);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("not in the environment: " + variable);
        }
        return value;
    }

    static URI server(String text) {
        URI server = URI.create(text.replaceFirst("/+$", ""));
        String host = server.getHost();
        boolean here =
                host != null && List.of("localhost", "127.0.0.1", "[::1]").contains(host);
        if (!"https".equals(server.getScheme()) && !("http".equals(server.getScheme()) && here)) {
            throw new IllegalArgumentException("https:// is needed, or http:// to this machine: " + text);
        }
        return server;
    }
}
