package org.usercenter.realm.apply;

import java.util.List;

import org.usercenter.realm.apply.Plan.Field;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A user profile (用户属性定义) as Keycloak has it, with lists, and by the names of its attributes and groups. */
final class UserProfiles {
    private static final String[] LISTS = {"attributes", "groups"};

    private UserProfiles() {}

    static ObjectNode byName(ObjectNode profile) {
        ObjectNode named = profile.deepCopy();
        for (String list : LISTS) {
            ObjectNode members = named.objectNode();
            profile.path(list).forEach(member -> {
                ObjectNode own = ((ObjectNode) member).deepCopy();
                own.remove("name");
                members.set(member.path("name").asText(), marked(own));
            });
            named.set(list, members);
        }
        return named;
    }

    /** The opposite. */
    static ObjectNode listed(ObjectNode named) {
        ObjectNode profile = named.deepCopy();
        for (String list : LISTS) {
            ArrayNode members = profile.arrayNode();
            named.path(list).properties().forEach(member -> {
                if (member.getValue() instanceof ObjectNode own) {
                    ObjectNode whole = profile.objectNode().put("name", member.getKey());
                    whole.setAll((ObjectNode) unmarked(own));
                    members.add(whole);
                }
            });
            profile.set(list, members);
        }
        return profile;
    }

    /** Takes away what has nothing left after these fields of it were taken away: an attribute, or a rule of one. */
    static void prune(ObjectNode named, List<Field> fields) {
        fields.stream()
                .filter(field -> field.to() == null)
                .map(field -> JsonPointer.compile(field.name()).head())
                .forEach(holder -> prune(named, holder));
    }

    private static void prune(ObjectNode named, JsonPointer from) {
        JsonPointer at = from;
        while (!at.head().matches() && named.at(at).isObject() && named.at(at).isEmpty()) {
            ((ObjectNode) named.at(at.head())).remove(at.last().getMatchingProperty());
            at = at.head();
        }
    }

    /** A rule without settings counts by being there. */
    private static JsonNode marked(ObjectNode object) {
        object.properties().forEach(entry -> {
            if (entry.getValue() instanceof ObjectNode inner) {
                entry.setValue(inner.isEmpty() ? object.textNode(RealmParts.PRESENT) : marked(inner));
            }
        });
        return object;
    }

    private static JsonNode unmarked(ObjectNode marked) {
        ObjectNode object = marked.objectNode();
        marked.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value instanceof ObjectNode inner) {
                object.set(entry.getKey(), unmarked(inner));
            } else if (value.isTextual() && value.asText().equals(RealmParts.PRESENT)) {
                object.putObject(entry.getKey());
            } else if (!value.isNull()) {
                object.set(entry.getKey(), value);
            }
        });
        return object;
    }
}
