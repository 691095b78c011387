package org.usercenter.realm.apply;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.usercenter.realm.apply.Plan.Field;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** For what has a list to be added to and a path of its own: read whole, changed in some fields, written whole. */
final class ItemWriter implements Writer {
    private static final String ATTRIBUTES = "/attributes/";

    private final RealmServer server;
    private final Function<Part, String> list;
    private final Function<Part, String> item;
    private final BiFunction<Part, ObjectNode, ObjectNode> made;

    /**
     * For parts of one kind.
     *
     * @param list path to which a new one is posted
     * @param item path of one that is there
     * @param made what is posted for a new one
     */
    ItemWriter(
            RealmServer server,
            Function<Part, String> list,
            Function<Part, String> item,
            BiFunction<Part, ObjectNode, ObjectNode> made) {
        this.server = server;
        this.list = list;
        this.item = item;
        this.made = made;
    }

    @Override
    public void add(Part part, ObjectNode wanted) {
        server.post(list.apply(part), made.apply(part, wanted.deepCopy()));
    }

    @Override
    public void change(Part part, ObjectNode wanted, List<Field> fields) {
        String path = item.apply(part);
        ObjectNode object = (ObjectNode) server.get(path);
        Writer.set(object, fields);
        if (part.kind().keepsUnnamedAttributes()) {
            fields.stream()
                    .filter(field -> field.to() == null && field.name().startsWith(ATTRIBUTES))
                    .forEach(field -> Fields.set(object, field.name(), NullNode.getInstance()));
        }
        server.put(path, object);
    }

    @Override
    public void remove(Part part) {
        if (!part.kind().removable()) {
            throw new IllegalStateException(part + " is not taken away");
        }
        server.delete(item.apply(part), null);
    }
}
