package org.usercenter.realm.apply;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Replaces references to the environment, {@code ${NAME}} or {@code ${NAME:otherwise}}, in the texts of a realm: so no file
 * holds a secret; what comes of one is a {@link ReferredText}. Only names in capitals are meant; all else, as {@code ${vault.name}} and the keys of messages, is the
 * server's own.
 */
final class References {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");

    private final Map<String, String> environment;
    private final SortedSet<String> missing = new TreeSet<>();

    References(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Replaces them in place.
     *
     * @throws IllegalArgumentException when the environment lacks names for which nothing stands otherwise; all are named
     */
    void resolve(ObjectNode realm) {
        missing.clear();
        within(realm);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("not in the environment: " + String.join(", ", missing));
        }
    }

    private void within(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> entry.setValue(resolved(entry.getValue())));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, resolved(list.get(i)));
            }
        }
    }

    private JsonNode resolved(JsonNode value) {
        if (value.isTextual()) {
            Matcher references = REFERENCE.matcher(value.asText());
            return references.find()
                    ? new ReferredText(references.replaceAll(match -> Matcher.quoteReplacement(of(match))))
                    : value;
        }
        within(value);
        return value;
    }

    private String of(MatchResult match) {
        @Nullable String value = environment.get(match.group(1));
        if (value != null) {
            return value;
        }
        @Nullable String otherwise = match.group(2);
        if (otherwise != null) {
            return otherwise;
        }
        missing.add(match.group(1));
        return "";
    }
}
