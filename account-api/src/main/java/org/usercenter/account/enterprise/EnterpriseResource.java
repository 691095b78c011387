package org.usercenter.account.enterprise;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Right;

/** One enterprise, and what lies under it. */
public final class EnterpriseResource {

    private final EnterpriseScope scope;

    EnterpriseResource(EnterpriseScope scope) {
        this.scope = scope;
    }

    @GET
    @Operation(
            id = "getEnterprise",
            summary = "Particulars of an enterprise",
            right = Right.READ,
            answer = EnterpriseView.class,
            tagged = true)
    public Response get(@Context ResourceInfo here) {
        return scope.answer(here, () -> Answer.tagged(new EnterpriseViews(scope).view(scope.enterprise())));
    }
}
