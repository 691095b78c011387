package org.usercenter.auth.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Words emails as Keycloak does, with the realm's theme and the account's language, but sends none. */
final class EmailWording extends FreeMarkerEmailTemplateProvider {

    private @Nullable Email worded;

    EmailWording(KeycloakSession session) {
        super(session);
    }

    /**
     * An email to one address.
     *
     * @param attributes what the template can name
     * @throws IllegalStateException when the template cannot be filled in
     */
    Email word(
            RealmModel of, UserModel to, String address, String subject, String template, Map<String, ?> attributes) {
        setRealm(of);
        setUser(to);
        try {
            // Keycloak adds its own to the map.
            send(subject, List.of(), template, new HashMap<>(attributes), address);
        } catch (EmailException e) {
            throw new IllegalStateException("The email " + template + " cannot be worded", e);
        }
        Email email = worded;
        if (email == null) {
            throw new IllegalStateException("Keycloak has worded no email");
        }
        return email;
    }

    /** Here Keycloak would send. */
    @Override
    protected void send(Map<String, String> config, String subject, String text, String html, String address) {
        worded = new Email(config, address, subject, text, html);
    }
}
