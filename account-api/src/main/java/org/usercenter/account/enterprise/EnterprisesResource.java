package org.usercenter.account.enterprise;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.usercenter.account.call.Call;

/** Enterprises by the id of their group; the only way into one. */
public final class EnterprisesResource {

    private final Call call;

    /** For one request. */
    public EnterprisesResource(Call call) {
        this.call = call;
    }

    /** One that the caller belongs to. */
    @Path("{enterprise}")
    public EnterpriseResource enterprise(@PathParam("enterprise") String enterpriseId) {
        return call.locate(() -> new EnterpriseResource(EnterpriseScope.of(call, enterpriseId)));
    }
}
