package org.usercenter.realm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.keycloak.representations.idm.RealmRepresentation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Merges the parts of the realm into the one file that Keycloak imports, in the order of the file names. */
public final class RealmAssembler {

    private final ObjectMapper json = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * The build's entry.
     *
     * @param args the output file, then one or more folders with {@code *.json} parts (not read recursively)
     * @throws IOException when a part cannot be read or the result not be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            throw new IllegalArgumentException("usage: RealmAssembler <output.json> <folder>...");
        }
        List<Path> folders = Stream.of(args).skip(1).map(Path::of).toList();
        new RealmAssembler().assemble(folders, Path.of(args[0]));
    }

    /**
     * Merges every part of the folders, checks that the result is a realm that this Keycloak version understands, and
     * writes it.
     *
     * @throws IllegalArgumentException when two parts contradict each other, or a key is unknown to Keycloak
     * @throws IOException when a part cannot be read or the result not be written
     */
    public void assemble(List<Path> folders, Path output) throws IOException {
        ObjectNode realm = RealmMerge.of(
                folders.stream().flatMap(folder -> partsOf(folder).stream()).toList());
        try {
            json.treeToValue(realm, RealmRepresentation.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a realm of this Keycloak version: " + e.getMessage(), e);
        }
        Path parent = output.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        json.writeValue(output.toFile(), realm);
    }

    private static List<Path> partsOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
