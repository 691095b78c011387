package org.usercenter.auth.business.admin;

import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What one holder has declared beyond the basic particulars. */
@Produces(MediaType.APPLICATION_JSON)
public final class ParticularsResource {
    private final BusinessGrantsResource resource;
    private final String holderId;

    ParticularsResource(BusinessGrantsResource resource, String holderId) {
        this.resource = resource;
        this.holderId = holderId;
    }

    /** By the code: a text, or the id of the account that has the document. */
    @GET
    public Map<String, String> all() {
        return resource.particulars(holderId);
    }
}
