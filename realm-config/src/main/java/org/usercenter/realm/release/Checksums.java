package org.usercenter.realm.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The SHA-256 of every file of a release, in the form that {@code sha256sum --check} reads. */
public final class Checksums {
    static final String FILE = "SHA256SUMS";

    private Checksums() {}

    /**
     * The build's entry.
     *
     * @param args the folder of the release, where the list is written too
     * @throws IOException when a file cannot be read or the list not be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: Checksums <folder>");
        }
        Path folder = Path.of(args[0]);
        Files.write(folder.resolve(FILE), of(folder));
    }

    /** A line for each file below the folder but the list itself, in the order of their names. */
    static List<String> of(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(folder.resolve(FILE)))
                    .sorted()
                    .toList();
        }
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            lines.add(sha256(file) + "  " + folder.relativize(file).toString().replace('\\', '/'));
        }
        return lines;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
