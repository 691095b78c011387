package org.usercenter.auth.business.admin;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.usercenter.storage.business.Holder;

/** Business roles of one holder. */
@Produces(MediaType.APPLICATION_JSON)
public final class HolderResource {
    private static final String ROLE = "clients/{client}/roles/{role}";

    private final BusinessGrantsResource grants;
    private final Holder holder;

    HolderResource(BusinessGrantsResource grants, Holder holder) {
        this.grants = grants;
        this.holder = holder;
    }

    /** Names of the roles, by client id. */
    @GET
    public Map<String, List<String>> all() {
        return grants.roles(holder);
    }

    /** 400 when a member is given what the enterprise itself does not have. */
    @PUT
    @Path(ROLE)
    public Response give(@PathParam("client") String client, @PathParam("role") String role) {
        return grants.give(holder, client, role);
    }

    /** 404 when it is not held. */
    @DELETE
    @Path(ROLE)
    public Response take(@PathParam("client") String client, @PathParam("role") String role) {
        return grants.take(holder, client, role);
    }
}
