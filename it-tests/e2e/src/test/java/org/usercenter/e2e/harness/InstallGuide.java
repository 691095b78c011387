package org.usercenter.e2e.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands of the README's installation (安装), by the names before them: {@code <!-- install: name -->}.
 *
 * @param commands in the order in which they are given
 */
public record InstallGuide(Map<String, String> commands) {
    private static final Pattern PIECE =
            Pattern.compile("<!-- install: (\\S+) -->\\R *```sh\\R(.*?)\\R *```", Pattern.DOTALL);
    private static final Pattern SETTING = Pattern.compile("export (\\w+)=");
    private static final Pattern ARCHIVE = Pattern.compile("unzip -q (\\S+)");

    public static InstallGuide read() throws IOException {
        Map<String, String> commands = new LinkedHashMap<>();
        PIECE.matcher(Files.readString(Repository.root().resolve("README.md")))
                .results()
                // In a list, commands are indented; what stands after EOF must not be.
                .forEach(piece -> commands.put(piece.group(1), piece.group(2).replaceAll("(?m)^ {3}", "")));
        return new InstallGuide(commands);
    }

    /**
     * Its commands, one name after the other.
     *
     * @throws AssertionError when it has none of that name
     */
    String commands(String... names) {
        StringBuilder script = new StringBuilder();
        for (String name : names) {
            String command = commands.get(name);
            if (command == null) {
                throw new AssertionError("the README has no commands named " + name);
            }
            script.append(command).append('\n');
        }
        return script.toString();
    }

    /** Names of what a reader sets to values of his own. */
    List<String> settings() {
        return SETTING.matcher(commands("settings"))
                .results()
                .map(setting -> setting.group(1))
                .toList();
    }

    /** File name of the release that it speaks of. */
    public String archive() {
        Matcher archive = ARCHIVE.matcher(commands("files"));
        if (!archive.find()) {
            throw new AssertionError("the README unpacks nothing");
        }
        return archive.group(1);
    }
}
