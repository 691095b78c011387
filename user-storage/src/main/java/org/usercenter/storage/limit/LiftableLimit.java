package org.usercenter.storage.limit;

import java.util.Locale;

/** Limits of one account, or of the mobile that its codes go to, which operators see and lift (可解除的限制). */
public enum LiftableLimit {
    /** Proofs of the password while the account is locked. */
    LOCKED_PROOF("login.locked.proof", Of.ACCOUNT),
    /** Attempts of face verification. */
    FACE("face.account", Of.ACCOUNT),
    /** Declared changes. */
    DECLARATION("declaration.account", Of.ACCOUNT),
    /** The pause between two codes. */
    CODE_PAUSE("sms.mobile.pause", Of.MOBILE),
    /** Codes of logins and registrations. */
    CODES_HOUR("sms.mobile.hour", Of.MOBILE),
    CODES_DAY("sms.mobile.day", Of.MOBILE),
    /** Codes for binding the mobile. */
    BIND_HOUR("sms.mobile.hour.bind", Of.MOBILE),
    BIND_DAY("sms.mobile.day.bind", Of.MOBILE),
    /** Codes of the recovery, whoever asks for them. */
    RECOVERY_DAY("sms.mobile.day.everywhere.recovery", Of.MOBILE);

    /** What is counted. */
    public enum Of {
        /** User id. */
        ACCOUNT,
        /** Mobile, E.164. */
        MOBILE
    }

    private final String limit;
    private final Of of;

    LiftableLimit(String limit, Of of) {
        this.limit = limit;
        this.of = of;
    }

    /** As {@link RateLimit#name} has it. */
    public String limit() {
        return limit;
    }

    /** Whose limit it is. */
    public Of of() {
        return of;
    }

    /** Name on pages; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
