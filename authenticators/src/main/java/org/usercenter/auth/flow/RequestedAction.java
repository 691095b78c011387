package org.usercenter.auth.flow;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;

/** An action that somebody asks for ({@code kc_action}), or another step for him; of itself it never comes up. */
public abstract class RequestedAction implements RequiredActionProvider {

    @Override
    public final InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public final void evaluateTriggers(RequiredActionContext context) {
        // Nobody has to.
    }

    /** Shows the page again after a reload, which sends nothing. */
    @Override
    public final void processAction(RequiredActionContext context) {
        if (HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            submit(context, context.getHttpRequest().getDecodedFormParameters());
        } else {
            requiredActionChallenge(context);
        }
    }

    /** What the page's form sent. */
    protected abstract void submit(RequiredActionContext context, MultivaluedMap<String, String> form);

    @Override
    public final void close() {
        // Holds nothing.
    }
}
