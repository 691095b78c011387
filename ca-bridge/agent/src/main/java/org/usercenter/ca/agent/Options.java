package org.usercenter.ca.agent;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the command line says.
 *
 * @param config folder with {@code agent.json} and {@code drivers.json}
 * @param state folder for journal and lock
 * @param ports tried in this order
 * @param pinFile for tests: where the PIN is read from instead of asking
 * @param askOnPages whether PINs are asked for on pages even where there is a display
 * @param locale language of window and tray
 * @param diagnose whether to print a report instead of running
 */
record Options(
        Path config,
        Path state,
        List<Integer> ports,
        Optional<Path> pinFile,
        boolean askOnPages,
        Locale locale,
        boolean diagnose) {
    /** Where pages look for the agent. */
    static final List<Integer> PORTS =
            IntStream.rangeClosed(19001, 19010).boxed().toList();

    static final String USAGE =
            """
            ca-agent [--config <folder>] [--lang zh|en] [--pin-page] [--diagnose]
            For tests: [--state <folder>] [--port <number>] [--test-pin-file <file>]""";

    /** @throws IllegalArgumentException for an unknown option, or one without its value */
    static Options parse(String... arguments) {
        Path config = Folders.config();
        Path state = Folders.state();
        List<Integer> ports = PORTS;
        Optional<Path> pinFile = Optional.empty();
        boolean askOnPages = false;
        boolean diagnose = false;
        Locale locale = Locale.getDefault();
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        while (!left.isEmpty()) {
            String option = left.removeFirst();
            switch (option) {
                case "--config" -> config = Path.of(value(option, left));
                case "--state" -> state = Path.of(value(option, left));
                case "--port" -> ports = List.of(port(value(option, left)));
                case "--test-pin-file" -> pinFile = Optional.of(Path.of(value(option, left)));
                case "--pin-page" -> askOnPages = true;
                case "--lang" -> locale = Locale.forLanguageTag(value(option, left));
                case "--diagnose" -> diagnose = true;
                default -> throw new IllegalArgumentException("Unknown option " + option);
            }
        }
        return new Options(
                config.toAbsolutePath(), state.toAbsolutePath(), ports, pinFile, askOnPages, locale, diagnose);
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return left.removeFirst();
    }

    private static int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("Not a port");
        }
        return port;
    }
}
