package org.usercenter.auth.notice;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.MessageFormatterMethod;
import org.keycloak.theme.freemarker.FreeMarkerProvider;

/**
 * Words emails with the realm's theme for an address, of which no account need be known; Keycloak's own provider words
 * them for an account only.
 */
public final class EmailTexts {
    private final KeycloakSession session;
    private final RealmModel realm;

    /** Those of a realm. */
    public EmailTexts(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * An email to one address.
     *
     * @param subject message key
     * @param template of the folders {@code html} and {@code text}
     * @param attributes what the template can name
     * @throws IllegalStateException when the template cannot be filled in; says nothing of the attributes
     */
    public Email word(String address, Locale locale, String subject, String template, Map<String, ?> attributes) {
        try {
            Theme theme = session.theme().getTheme(Theme.Type.EMAIL);
            Properties messages = theme.getEnhancedMessages(realm, locale);
            Map<String, Object> all = new HashMap<>(attributes);
            all.put("locale", locale);
            all.put("ltr", true);
            all.put("msg", new MessageFormatterMethod(locale, messages));
            all.put("properties", theme.getProperties());
            String title = new MessageFormat(messages.getProperty(subject, subject), locale).format(new Object[0]);
            all.put("subject", title);
            FreeMarkerProvider freeMarker = session.getProvider(FreeMarkerProvider.class);
            return new Email(
                    realm.getSmtpConfig(),
                    address,
                    title,
                    freeMarker.processTemplate(all, "text/" + template, theme),
                    freeMarker.processTemplate(all, "html/" + template, theme));
        } catch (IOException | FreeMarkerException e) {
            // Not the cause: its text can quote what was to be filled in.
            throw new IllegalStateException("The email " + template + " cannot be worded: "
                    + e.getClass().getName());
        }
    }
}
