package org.usercenter.auth.notice;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * An email as it is handed to the mail server.
 *
 * @param server the realm's settings of the mail server
 */
public record Email(Map<String, String> server, String address, String subject, String text, String html) {

    /** Copies the settings. */
    public Email {
        server = Collections.unmodifiableMap(new HashMap<>(server));
    }

    /** Tells neither address nor text, nor the password of the mail server. */
    @Override
    public String toString() {
        return "Email";
    }
}
