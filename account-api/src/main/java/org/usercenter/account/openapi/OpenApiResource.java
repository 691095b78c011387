package org.usercenter.account.openapi;

import java.util.function.Supplier;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;

import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Right;

/** The description, for whoever asks: it is the same on every server. */
public final class OpenApiResource {

    private static final String HOUR = "public, max-age=3600";

    private final Supplier<String> description;

    /**
     * Of that description.
     *
     * @param description JSON
     */
    public OpenApiResource(Supplier<String> description) {
        this.description = description;
    }

    @GET
    @Operation(
            id = "getDescription",
            summary = "This description",
            right = Right.PUBLIC,
            media = "application/openapi+json")
    public Response get() {
        return Response.ok(description.get(), "application/openapi+json")
                .header("Cache-Control", HOUR)
                .build();
    }
}
