package org.usercenter.ca.agent.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells whether the other end of a loopback connection belongs to the same user: on a terminal server everybody shares
 * loopback. Linux only, by the kernel's tables of connections; elsewhere it does not know.
 */
final class PeerUser {
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int USER = 7;

    private final List<Path> tables;
    private final Optional<Integer> ownUser;

    PeerUser() {
        this(List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6")));
    }

    /** @param tables in the kernel's form; those that cannot be read count as empty */
    PeerUser(List<Path> tables) {
        this.tables = List.copyOf(tables);
        this.ownUser = ownUser();
    }

    private static Optional<Integer> ownUser() {
        try {
            return Optional.of((Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Makes sure that users can be told apart.
     *
     * @throws IOException when the tables do not even show the agent's own listening port
     */
    void requireKnowledge(int listeningPort) throws IOException {
        String port = String.format(Locale.ROOT, ":%04X", listeningPort);
        if (ownUser.isEmpty() || rows().stream().noneMatch(row -> row[LOCAL].endsWith(port))) {
            throw new IOException("The table of connections (/proc/net/tcp) cannot be read, so that other users of this"
                    + " PC could not be told apart; the agent does not run like this");
        }
    }

    /** Whether the peer's socket is the same user's. */
    boolean isOwn(InetSocketAddress peer, InetSocketAddress agent) {
        String local = address(peer);
        String remote = address(agent);
        return rows().stream()
                .filter(row -> row[LOCAL].endsWith(local) && row[REMOTE].endsWith(remote))
                .anyMatch(row -> ownUser.map(Object::toString).equals(Optional.of(row[USER])));
    }

    private List<String[]> rows() {
        return tables.stream()
                .flatMap(table -> lines(table).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row.length > USER)
                .toList();
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** As in the tables: words of four bytes in the machine's order, here little-endian; a mapped IPv4 address ends alike. */
    private static String address(InetSocketAddress socket) {
        byte[] bytes = socket.getAddress().getAddress();
        StringBuilder hex = new StringBuilder();
        for (int word = 0; word < bytes.length; word += 4) {
            byte[] four = Arrays.copyOfRange(bytes, word, word + 4);
            hex.append(String.format(Locale.ROOT, "%02X%02X%02X%02X", four[3], four[2], four[1], four[0]));
        }
        return hex + String.format(Locale.ROOT, ":%04X", socket.getPort());
    }
}
