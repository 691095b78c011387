package org.usercenter.auth.ca;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What a page needs to talk to the agent. */
final class AgentAccess {
    private final KeycloakSession session;
    private final AuthenticationSessionModel sitting;

    AgentAccess(KeycloakSession session, AuthenticationSessionModel sitting) {
        this.session = session;
        this.sitting = sitting;
    }

    void attach(LoginFormsProvider form, CaConfig config) {
        config.download().ifPresent(url -> form.setAttribute("caDownload", url));
        form.setAttribute(
                        "caPorts", config.ports().stream().map(String::valueOf).toList())
                .setAttribute("caTicketUrl", CaResource.url(session, CaResource.TICKET))
                .setAttribute("caInspectUrl", CaResource.url(session, CaResource.INSPECT))
                .setAttribute("caVendorsUrl", CaResource.url(session, CaResource.VENDORS))
                .setAttribute("caTab", sitting.getTabId())
                .setAttribute("caClient", sitting.getClient().getClientId());
    }
}
