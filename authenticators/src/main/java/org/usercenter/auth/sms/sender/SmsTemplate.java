package org.usercenter.auth.sms.sender;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a short message is about. Each provider maps it, with the language, to a text approved there. */
public enum SmsTemplate {
    LOGIN_CODE,
    REGISTER_CODE,
    RECOVERY_CODE,
    BIND_CODE,
    /** A certificate was bound or unbound; the text says that details are in the user center, and has no parameters. */
    CERTIFICATE_NOTICE;

    private static final String NOTICE = "_NOTICE";

    /** The text for a kind of message of the outbox, by the first part of its name. */
    public static Optional<SmsTemplate> ofNotice(String kind) {
        String name = kind.split("\\.", 2)[0].replace('-', '_').toUpperCase(Locale.ROOT) + NOTICE;
        return Arrays.stream(values())
                .filter(template -> template.name().equals(name))
                .findFirst();
    }

    /** Whether the text has the parameters of a code. */
    boolean hasCode() {
        return !name().endsWith(NOTICE);
    }

    /** Name of the setting that holds the Chinese template, e.g. {@code template-login-code}; English adds {@code -en}. */
    public String setting() {
        return "template-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
