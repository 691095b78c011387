package org.usercenter.sandbox.web;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.javalin.http.Context;

/** JSON in and out. */
public final class Json {
    private final ObjectMapper mapper = new ObjectMapper();

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers with the value as JSON. */
    public void answer(Context ctx, Object value) {
        ctx.contentType("application/json; charset=utf-8")
                .header("Cache-Control", "no-store")
                .result(write(value));
    }

    /**
     * The value in the text.
     *
     * @throws IllegalArgumentException when the text is no JSON object or array
     */
    public JsonNode read(String text) {
        try {
            JsonNode node = mapper.readTree(text);
            if (node == null || !node.isContainerNode()) {
                throw new IllegalArgumentException("A JSON object or array is expected");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON", e);
        }
    }
}
