package org.usercenter.auth.business;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/** Leads to where people enter a business system; under {@code /realms/<realm>/uc-entrance}. */
public final class EntranceResource {
    static final String PROVIDER = "uc-entrance";

    private final KeycloakSession session;

    EntranceResource(KeycloakSession session) {
        this.session = session;
    }

    /** Public: leads to addresses of the catalogue only, and hands nothing on of its own. */
    @GET
    @Path("{client}")
    public Response enter(@PathParam("client") String id) {
        ClientModel client = session.getContext().getRealm().getClientById(id);
        if (client == null || !client.isEnabled()) {
            throw new NotFoundException();
        }
        return Response.seeOther(Onward.entry(session, client).orElseThrow(NotFoundException::new))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
