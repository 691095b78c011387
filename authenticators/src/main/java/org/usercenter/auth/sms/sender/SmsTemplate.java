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
    PARTICULARS_DECLARED_NOTICE,
    /** An account is to be deleted; the text has the day, {@code date}, as its parameter, and tells how to keep it. */
    DELETION_REQUESTED_NOTICE,
    /** The same some days before. */
    DELETION_REMINDER_NOTICE,
    /** An account that was to be deleted stays; as the text about a certificate. */
    DELETION_TAKEN_BACK_NOTICE,
    /** For agreeing that an enterprise is closed. */
    CLOSE_CODE,
    /** For proving the mobile of somebody who appeals, and for following the appeal. */
    APPEAL_CODE,
    /** An appeal was approved; the text has the link to set the password, which ends with the parameter {@code token}. */
    APPEAL_APPROVED_NOTICE,
    /** An appeal gave the account to somebody else; the text has the link to object, which ends with {@code token}. */
    APPEAL_OBJECTION_NOTICE,
    /** Operators decided against an objection; as the text about a certificate. */
    APPEAL_UPHELD_NOTICE,
    /** Operators decided for an objection; the text tells to set a password by the recovery, and has no parameters. */
    APPEAL_RELEASED_NOTICE,
    /** An appeal was answered; the text tells to look by the receipt number, and has no parameters. */
    APPEAL_PROGRESS_NOTICE,
    /** A registration was reviewed, or more is asked for; as the text about a certificate. */
    REVIEW_NOTICE;

    /** Name of the parameter that holds a password. */
    public static final String PASSWORD = "password";

    private static final String NOTICE = "_NOTICE";

    /** The text for a kind of message of the outbox: its own, or else that of the longest beginning of its name. */
    public static Optional<SmsTemplate> ofNotice(String kind) {
        int end = kind.lastIndexOf('.');
        return named(kind).or(() -> end < 0 ? Optional.empty() : ofNotice(kind.substring(0, end)));
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
            case CERTIFICATE_ENDING_NOTICE, DELETION_REQUESTED_NOTICE, DELETION_REMINDER_NOTICE -> List.of("date");
            case TEMPORARY_PASSWORD -> List.of(PASSWORD);
            case APPEAL_APPROVED_NOTICE, APPEAL_OBJECTION_NOTICE -> List.of("token");
            default -> List.of();
        };
    }

    /** Name of the setting that holds the Chinese template, e.g. {@code template-login-code}; English adds {@code -en}. */
    public String setting() {
        return "template-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
