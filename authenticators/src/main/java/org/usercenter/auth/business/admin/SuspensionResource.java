package org.usercenter.auth.business.admin;

import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.enterprise.Enterprise;

/** Whether one enterprise is suspended. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SuspensionResource {
    private final BusinessGrantsResource resource;
    private final Enterprise enterprise;

    SuspensionResource(BusinessGrantsResource resource, Enterprise enterprise) {
        this.resource = resource;
        this.enterprise = enterprise;
    }

    /**
     * What suspends it.
     *
     * @param reason for operators; names no human
     */
    public record Order(@Nullable String reason) {}

    /** {@code suspended}, and if so {@code since} and {@code reason}. */
    @GET
    public Map<String, Object> show() {
        return resource.suspension(enterprise);
    }

    /** 400 when the reason is missing or too long; 409 when it is suspended already. */
    @PUT
    public Response suspend(Order order) {
        return resource.suspend(enterprise, order.reason() == null ? "" : order.reason());
    }

    /** 409 when it is not suspended. */
    @DELETE
    public Response resume() {
        return resource.resume(enterprise);
    }
}
