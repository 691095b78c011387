package org.usercenter.realm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Puts the parts of a realm together. Objects are merged key by key and arrays are appended, so a part only says what it adds.
 * Two parts that give different values to the same setting are a mistake and are refused.
 */
public final class RealmMerge {

    private RealmMerge() {}

    /**
     * One realm of several files.
     *
     * @throws IllegalArgumentException when two parts contradict each other
     * @throws IOException when a part cannot be read
     */
    public static ObjectNode of(List<Path> parts) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode realm = json.createObjectNode();
        for (Path part : parts) {
            merge(realm, json.readTree(part.toFile()), String.valueOf(part.getFileName()));
        }
        return realm;
    }

    private static void merge(ObjectNode into, JsonNode part, String where) {
        part.properties().forEach(entry -> {
            JsonNode present = into.get(entry.getKey());
            JsonNode added = entry.getValue();
            if (present == null) {
                into.set(entry.getKey(), added.deepCopy());
            } else if (present instanceof ObjectNode object && added.isObject()) {
                merge(object, added, where + "/" + entry.getKey());
            } else if (present instanceof ArrayNode array && added instanceof ArrayNode more) {
                more.forEach(element -> array.add(element.deepCopy()));
            } else if (!present.equals(added)) {
                throw new IllegalArgumentException(where + " contradicts an earlier part at " + entry.getKey());
            }
        });
    }
}
