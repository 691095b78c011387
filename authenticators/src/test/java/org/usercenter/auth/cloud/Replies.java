package org.usercenter.auth.cloud;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Replies of every shape, made of the words that mean something to the platforms. */
public final class Replies {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Replies() {}

    /** Objects nested up to four levels with the given names and texts in every place. */
    public static Arbitrary<ObjectNode> objects(List<String> names, List<String> texts) {
        return object(names, value(names, texts, 3));
    }

    private static Arbitrary<JsonNode> value(List<String> names, List<String> texts, int depth) {
        Arbitrary<JsonNode> leaf = Arbitraries.oneOf(
                Arbitraries.of(texts).map(NODES::textNode),
                Arbitraries.strings().ofMaxLength(10).map(NODES::textNode),
                Arbitraries.integers().between(-8, 1).map(NODES::numberNode),
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.just(NODES.nullNode()));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<JsonNode> inner = value(names, texts, depth - 1);
        return Arbitraries.oneOf(
                leaf,
                object(names, inner).map(o -> o),
                inner.list().ofMaxSize(3).map(list -> NODES.arrayNode().addAll(list)));
    }

    private static Arbitrary<ObjectNode> object(List<String> names, Arbitrary<JsonNode> values) {
        return Arbitraries.maps(Arbitraries.of(names), values)
                .ofMaxSize(names.size())
                .map(map -> NODES.objectNode().setAll(map));
    }
}
