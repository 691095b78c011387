package org.usercenter.realm.apply;

import java.util.List;

import org.usercenter.realm.apply.Plan.Field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** For what the server reads and writes as one list of named members. */
final class ListWriter implements Writer {
    private final RealmServer server;
    private final String path;
    private final String list;

    /**
     * For one list.
     *
     * @param list name of it in what stands at the path
     */
    ListWriter(RealmServer server, String path, String list) {
        this.server = server;
        this.path = path;
        this.list = list;
    }

    @Override
    public void add(Part part, ObjectNode wanted) {
        ObjectNode whole = (ObjectNode) server.get(path);
        whole.withArrayProperty(list).add(wanted);
        server.put(path, whole);
    }

    @Override
    public void change(Part part, ObjectNode wanted, List<Field> fields) {
        ObjectNode whole = (ObjectNode) server.get(path);
        ArrayNode members = whole.withArrayProperty(list);
        for (JsonNode member : members) {
            if (member.path("name").asText().equals(part.member())) {
                Writer.set((ObjectNode) member, fields);
            }
        }
        server.put(path, whole);
    }
}
