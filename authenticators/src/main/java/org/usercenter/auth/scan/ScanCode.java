package org.usercenter.auth.scan;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;

/** A code as pages show it, with who asks and how far it has come; the template is {@code scan-code.ftl}. */
final class ScanCode {

    private ScanCode() {}

    static LoginFormsProvider attach(KeycloakSession session, LoginFormsProvider form, ScanTicket ticket) {
        long now = ScanSitting.now();
        String link = ticket.offer().link();
        String image = ticket.offer().image();
        form.setAttribute("scanTicket", ticket.id())
                .setAttribute("scanStatusUrl", ScanResource.statusUrl(session))
                .setAttribute("scanState", ticket.state(now).id())
                .setAttribute("scanLeft", Math.max(0, ticket.expires() - now))
                .setAttribute("scanImage", image == null ? QrImage.of(String.valueOf(link)) : image);
        ScanContext asking = ticket.request().context();
        form.setAttribute("scanTitle", asking.title())
                .setAttribute("scanPlace", asking.place())
                .setAttribute("scanNumber", asking.number());
        if (link != null && ScanLink.canBeOpened(link)) {
            form.setAttribute("scanLink", link);
        }
        String who = ticket.standing().who();
        if (who != null) {
            form.setAttribute("scanWho", who);
        }
        return form;
    }
}
