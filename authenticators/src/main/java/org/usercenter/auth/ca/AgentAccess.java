package org.usercenter.auth.ca;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.ca.download.AgentDownloads;

/** What a page needs to talk to the agent. */
final class AgentAccess {
    private final KeycloakSession session;
    private final AuthenticationSessionModel sitting;

    AgentAccess(KeycloakSession session, AuthenticationSessionModel sitting) {
        this.session = session;
        this.sitting = sitting;
    }

    void attach(LoginFormsProvider form, CaConfig config) {
        AgentDownloads downloads = session.getProvider(AgentDownloads.class);
        downloads.minimum().ifPresent(minimum -> form.setAttribute("caAgentMinimum", minimum.text()));
        downloads
                .release()
                .ifPresent(release ->
                        form.setAttribute("caAgentLatest", release.version().text()));
        form.setAttribute("caDownload", config.download().orElseGet(() -> CaResource.url(session, CaResource.AGENT)));
        form.setAttribute(
                        "caPorts", config.ports().stream().map(String::valueOf).toList())
                .setAttribute("caTicketUrl", CaResource.url(session, CaResource.TICKET))
                .setAttribute("caInspectUrl", CaResource.url(session, CaResource.INSPECT))
                .setAttribute("caVendorsUrl", CaResource.url(session, CaResource.VENDORS))
                .setAttribute("caTab", sitting.getTabId())
                .setAttribute("caClient", sitting.getClient().getClientId());
    }
}
