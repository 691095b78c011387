package org.usercenter.ca.agent.window;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.ResourceBundle;

import org.usercenter.ca.agent.certificate.TokenCertificate;
import org.usercenter.ca.agent.token.Tries;

/** The agent's words in one language, Chinese or English. */
public final class Texts {
    private final Locale locale;
    private final ResourceBundle bundle;

    /** Chinese for every Chinese locale, else English. */
    public Texts(Locale wanted) {
        boolean chinese = wanted.getLanguage().equals(Locale.CHINESE.getLanguage());
        this.locale = chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        this.bundle = ResourceBundle.getBundle(
                "org.usercenter.ca.agent.window.texts",
                chinese ? Locale.CHINESE : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }

    /** A text with its values. */
    public String get(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** From when to when a certificate is valid, as dates of this PC's time zone. */
    public String validity(TokenCertificate certificate) {
        DateTimeFormatter day = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.systemDefault());
        return get("validity", day.format(certificate.notBefore()), day.format(certificate.notAfter()));
    }

    /** How many tries are left. */
    public String tries(Tries tries) {
        OptionalInt left = tries.left();
        if (tries.isLast()) {
            return get("tries.last");
        }
        if (left.isPresent()) {
            return get("tries.left", left.getAsInt());
        }
        if (tries.atMost().isPresent()) {
            return get("tries.at-most", tries.atMost().getAsInt());
        }
        return get(tries.low() ? "tries.few" : "tries.unknown");
    }
}
