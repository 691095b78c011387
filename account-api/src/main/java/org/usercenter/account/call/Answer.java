package org.usercenter.account.call;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.jspecify.annotations.Nullable;

/** What a request is answered when it is done. */
public final class Answer {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;

    private final int status;
    private final @Nullable Object entity;
    private final @Nullable String location;
    private final @Nullable Object state;
    private final @Nullable Response ready;

    private Answer(
            int status,
            @Nullable Object entity,
            @Nullable String location,
            @Nullable Object state,
            @Nullable Response ready) {
        this.status = status;
        this.entity = entity;
        this.location = location;
        this.state = state;
        this.ready = ready;
    }

    /** As JSON. */
    public static Answer of(Object entity) {
        return new Answer(OK, entity, null, null, null);
    }

    /** As JSON, with a tag of that state. */
    public static Answer tagged(Object entity) {
        return new Answer(OK, entity, null, entity, null);
    }

    /**
     * As JSON, with a tag of a state that is not all of it.
     *
     * @param state as {@link Call#requireMatch} is given it
     */
    public static Answer tagged(Object entity, Object state) {
        return new Answer(OK, entity, null, state, null);
    }

    /**
     * Something was made.
     *
     * @param location where it is from now on
     * @param entity as JSON
     */
    public static Answer created(URI location, Object entity) {
        return new Answer(CREATED, entity, location.toString(), null, null);
    }

    /**
     * Something was begun.
     *
     * @param location where to see how it goes
     * @param entity as JSON
     */
    public static Answer accepted(URI location, Object entity) {
        return new Answer(ACCEPTED, entity, location.toString(), null, null);
    }

    public static Answer none() {
        return new Answer(NO_CONTENT, null, null, null, null);
    }

    /** As it is, e.g. with a stream. */
    public static Answer ready(Response response) {
        return new Answer(response.getStatus(), null, null, null, response);
    }

    /**
     * As JSON that is asked for when the answer is written, which is after the request's transaction: for what others
     * have to say, who can take their time.
     *
     * @param entity does not fail, and touches neither session nor database
     */
    public static Answer later(Supplier<?> entity) {
        StreamingOutput json = out -> out.write(JsonText.write(entity.get()).getBytes(StandardCharsets.UTF_8));
        return ready(Response.ok(json, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }

    /** One that was given before. */
    static Answer again(int status, @Nullable String location, @Nullable String json) {
        return new Answer(status, json == null ? null : new JsonText.Written(json), location, null, null);
    }

    int status() {
        return status;
    }

    @Nullable
    Object entity() {
        return entity;
    }

    @Nullable
    String location() {
        return location;
    }

    /** What the tag is of; null: there is none. */
    @Nullable
    Object state() {
        return state;
    }

    @Nullable
    Response readyResponse() {
        return ready;
    }
}
