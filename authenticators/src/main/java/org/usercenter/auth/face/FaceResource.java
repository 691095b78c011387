package org.usercenter.auth.face;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.RealmAddress;

/** Where the phone goes after a verification; under {@code /realms/<realm>/uc-face}. */
public final class FaceResource {
    static final String PROVIDER = "uc-face";

    private static final String RETURN = "return";
    private static final String TEMPLATE = "uc-face-return.ftl";

    private final KeycloakSession session;

    FaceResource(KeycloakSession session) {
        this.session = session;
    }

    static String returnUrl(KeycloakSession session) {
        return RealmAddress.of(session).path(PROVIDER).path(RETURN).build().toString();
    }

    /**
     * Says to go back to the page with the code. What the platform adds to the address is not looked at: the result is
     * asked for, and anybody can write an address. Public.
     */
    @GET
    @Path(RETURN)
    @Produces(MediaType.TEXT_HTML)
    public Response back() {
        return session.getProvider(LoginFormsProvider.class).createForm(TEMPLATE);
    }
}
