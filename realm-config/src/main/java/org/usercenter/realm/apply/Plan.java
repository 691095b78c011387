package org.usercenter.realm.apply;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What would be done to a server's realm, and what would be left alone.
 *
 * @param left parts that were applied once and that the files name no more
 */
record Plan(List<Change> changes, List<Kept> kept, List<Part> left) {

    /** How a part is changed. */
    enum Action {
        ADD('+'),
        CHANGE('~'),
        REMOVE('-');

        private final char sign;

        Action(char sign) {
            this.sign = sign;
        }
    }

    /**
     * A part that is changed.
     *
     * @param object as the files have it; of one that is removed, as the server has it
     * @param fields that get another value
     */
    record Change(Part part, Action action, ObjectNode object, List<Field> fields) {}

    /**
     * A field that gets another value.
     *
     * @param name as JSON pointer
     * @param secret whether the values are not shown
     */
    record Field(String name, @Nullable JsonNode from, @Nullable JsonNode to, boolean secret) {

        private String line() {
            return name.substring(1) + ": " + shown(from) + " -> " + shown(to);
        }

        private String shown(@Nullable JsonNode value) {
            if (Fields.canonical(value).isEmpty()) {
                return "nothing";
            }
            return secret ? "(not shown)" : String.valueOf(value);
        }
    }

    /** Why something is left as the server has it. */
    enum Reason {
        OPERATOR("changed on the server"),
        CONFLICT("changed on the server, and in this version too"),
        UNKNOWN("differs, and whose it is is not known"),
        REMOVED("removed on the server");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    /**
     * What is left as the server has it.
     *
     * @param field null: the whole part
     */
    record Kept(Part part, @Nullable Field field, Reason reason) {}

    boolean empty() {
        return changes.isEmpty();
    }

    /** For people: a line for each field, secrets not shown. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Change change : changes) {
            lines.add(change.action().sign + " " + change.part());
            if (change.action() == Action.CHANGE) {
                change.fields().forEach(field -> lines.add("    " + field.line()));
            }
        }
        kept.forEach(each -> {
            Field field = each.field();
            lines.add("= " + each.part()
                    + (field == null ? "" : " " + field.name().substring(1)) + ": kept, "
                    + each.reason().text
                    + (field == null
                            ? ""
                            : ": " + field.shown(field.from()) + ", in the files " + field.shown(field.to())));
        });
        left.forEach(part ->
                lines.add("? " + part + ": no longer in the files; left, remove it by hand if nobody needs it"));
        lines.add("%d to add, %d to change, %d to remove; %d kept"
                .formatted(count(Action.ADD), count(Action.CHANGE), count(Action.REMOVE), kept.size()));
        return lines;
    }

    private long count(Action action) {
        return changes.stream().filter(change -> change.action() == action).count();
    }
}
