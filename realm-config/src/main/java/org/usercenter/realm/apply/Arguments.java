package org.usercenter.realm.apply;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What is to be done, with which files, on which server.
 *
 * @param imported files from which the realm was imported; empty when that is not known
 * @param user an administrator of the realm {@code master}; empty: the client's own account
 */
record Arguments(
        Task task, URI server, List<Path> files, List<Path> imported, String user, String client, boolean force) {
    static final String USAGE =
            """
            usage: uc-apply plan|apply|verify --server <address> --file <realm.json>... (--user <name> | --client <id>)
                            [--imported <realm.json>...] [--force]
              plan      says what would change; verify: the same, for a look afterwards. Exit code 2: something
              apply     changes it, and looks whether the server has it then
              --file    parts of one realm, put together; ${NAME} and ${NAME:otherwise} are taken from the environment
              --user    an administrator; the password is in UC_APPLY_PASSWORD
              --client  a client of the realm master with an account of its own; its secret is in UC_APPLY_CLIENT_SECRET
              --imported  what a realm was imported from to which nothing was applied yet
              --force   changes what was changed on the server by hand, too""";

    /** What to do. */
    enum Task {
        PLAN,
        APPLY,
        VERIFY
    }

    /**
     * From the command line.
     *
     * @throws IllegalArgumentException when they are not as described in {@link #USAGE}
     */
    static Arguments parse(String... args) {
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        Task task = task(rest.poll());
        List<Path> files = new ArrayList<>();
        List<Path> imported = new ArrayList<>();
        URI server = null;
        String user = "";
        String client = "";
        boolean force = false;
        while (!rest.isEmpty()) {
            String option = rest.remove();
            switch (option) {
                case "--server" -> server = ApplyMain.server(value(option, rest));
                case "--file" -> files.add(Path.of(value(option, rest)));
                case "--imported" -> imported.add(Path.of(value(option, rest)));
                case "--user" -> user = value(option, rest);
                case "--client" -> client = value(option, rest);
                case "--force" -> force = true;
                default -> throw new IllegalArgumentException("not known: " + option);
            }
        }
        if (server == null || files.isEmpty()) {
            throw new IllegalArgumentException("--server and --file are needed");
        }
        if (user.isEmpty() == client.isEmpty()) {
            throw new IllegalArgumentException("either --user or --client is needed");
        }
        return new Arguments(task, server, List.copyOf(files), List.copyOf(imported), user, client, force);
    }

    private static Task task(@Nullable String text) {
        for (Task task : Task.values()) {
            if (task.name().toLowerCase(Locale.ROOT).equals(text)) {
                return task;
            }
        }
        throw new IllegalArgumentException("plan, apply or verify is needed");
    }

    private static String value(String option, Deque<String> rest) {
        String value = rest.poll();
        if (value == null) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return value;
    }
}
