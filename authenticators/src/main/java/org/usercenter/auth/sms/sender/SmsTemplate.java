package org.usercenter.auth.sms.sender;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a short message is about. Each provider maps it, with the language, to a text approved there. */
public enum SmsTemplate {
    LOGIN_CODE,
    REGISTER_CODE,
    RECOVERY_CODE,
    BIND_CODE,
    /** A certificate was bound or unbound; the text says that details are in the user center, and has no parameters. */
    CERTIFICATE_NOTICE,
    /** A platform's identity was bound or unbound; as the text about a certificate. */
    BINDING_NOTICE,
    /** A certificate ends; the text has the last day, {@code date}, as its parameter. */
    CERTIFICATE_ENDING_NOTICE,
    /** A password to be changed at the next login; the text has it, {@code password}, as its parameter. */
    TEMPORARY_PASSWORD,
    /** A mobile or email was bound, changed or unbound; as the text about a certificate. */
    CONTACT_NOTICE,
    /** The password was changed; as the text about a certificate. */
    PASSWORD_NOTICE,
    /** An account went to whoever proved its number; as the text about a certificate, but to its former holder. */
    ACCOUNT_NOTICE,
    /** For proving a contact while an account is handed over. */
    HANDOVER_CODE,
    /** For proving a contact of a main account before another one is bound. */
    PRESENT_CODE,
    /** An account was handed over to another manager; as the text about a certificate, to both. */
    HANDOVER_NOTICE,
    /** A declared particular, such as the settlement account, was replaced; as the text about a certificate. */
    PARTICULAR_NOTICE,
    /** Name, legal representative or document was declared to be another; as the text about a certificate. */
    PARTICULARS_DECLARED_NOTICE;

    /** Name of the parameter that holds a password. */
    public static final String PASSWORD = "password";

    private static final String NOTICE = "_NOTICE";

    /** The text for a kind of message of the outbox: its own, or else that of the first part of its name. */
    public static Optional<SmsTemplate> ofNotice(String kind) {
        return named(kind).or(() -> named(kind.split("\\.", 2)[0]));
    }

    private static Optional<SmsTemplate> named(String kind) {
        String name = kind.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT) + NOTICE;
        return Arrays.stream(values())
                .filter(template -> template.name().equals(name))
                .findFirst();
    }

    /** Whether the text has the parameters of a code. */
    boolean hasCode() {
        return name().endsWith("_CODE");
    }

    /** Names of the parameters of a text that has no code, in its order. */
    List<String> ownParameters() {
        return switch (this) {
            case CERTIFICATE_ENDING_NOTICE -> List.of("date");
            case TEMPORARY_PASSWORD -> List.of(PASSWORD);
            default -> List.of();
        };
    }

    /** Name of the setting that holds the Chinese template, e.g. {@code template-login-code}; English adds {@code -en}. */
    public String setting() {
        return "template-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
