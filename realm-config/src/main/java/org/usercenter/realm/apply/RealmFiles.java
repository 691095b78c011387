package org.usercenter.realm.apply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.usercenter.realm.RealmMerge;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A realm as its files have it, put together and with the environment's values. */
record RealmFiles(ObjectNode whole) {

    /**
     * Reads them.
     *
     * @throws IOException when one cannot be read
     * @throws IllegalArgumentException when they contradict each other, name a part twice, say what is not applied, or refer to
     *     what the environment lacks
     */
    static RealmFiles read(List<Path> files, Map<String, String> environment) throws IOException {
        refuseRepeated(files);
        ObjectNode whole = RealmMerge.of(files);
        RealmParts.check(whole);
        new References(environment).resolve(whole);
        if (whole.path("realm").asText().isEmpty()) {
            throw new IllegalArgumentException("the files name no realm");
        }
        return new RealmFiles(whole);
    }

    /** Of two parts of one name only one would count, and a new realm cannot be made with both. */
    private static void refuseRepeated(List<Path> files) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, Path> named = new HashMap<>();
        for (Path file : files) {
            for (String part : RealmParts.named(json.readTree(file.toFile()))) {
                Path earlier = named.putIfAbsent(part, file);
                if (earlier != null) {
                    throw new IllegalArgumentException(file + ": " + part + " is there already, in " + earlier
                            + "; it has to stand in one file, as a whole");
                }
            }
        }
    }

    String realm() {
        return whole.path("realm").asText();
    }

    SortedMap<Part, ObjectNode> parts() {
        return RealmParts.of(whole);
    }
}
