package org.usercenter.auth.code;

import java.util.Locale;

import org.usercenter.auth.sms.sender.SmsTemplate;

/** What a code is good for. A code made for one purpose is worth nothing for another. */
public enum CodePurpose {
    /** Logging in. Nobody may learn whether the mobile has an account. */
    LOGIN(SmsTemplate.LOGIN_CODE, true),
    /** Proving a mobile while registering; sent to any mobile. */
    REGISTER(SmsTemplate.REGISTER_CODE, false),
    /** Recovering a password. Nobody may learn whether the mobile has an account. */
    RECOVERY(SmsTemplate.RECOVERY_CODE, true),
    /** Binding a mobile to an account whose owner is logged in. */
    BIND(SmsTemplate.BIND_CODE, false),
    /** Handing the account over to somebody else, whose contacts it proves, and those of whoever has it. */
    HANDOVER(SmsTemplate.HANDOVER_CODE, false),
    /** Proving a contact of a main account before another one is bound: its owner reads that this is about to happen. */
    PRESENT(SmsTemplate.PRESENT_CODE, false),
    /** Proving a contact of a main account before its enterprise is closed. */
    CLOSE(SmsTemplate.CLOSE_CODE, false),
    /** Proving the mobile by which somebody who appeals is reached from now on; sent to any mobile. */
    APPEAL(SmsTemplate.APPEAL_CODE, false),
    /** Following an appeal. Nobody may learn whether there is one with that receipt number. */
    APPEAL_FOLLOW(SmsTemplate.APPEAL_CODE, true);

    private static final String COMMON = "";

    private final SmsTemplate template;
    private final boolean secret;

    CodePurpose(SmsTemplate template, boolean secret) {
        this.template = template;
        this.secret = secret;
    }

    SmsTemplate template() {
        return template;
    }

    /**
     * Whether the answer must not depend on the mobile. Then delivery happens after the answer was given; otherwise it
     * happens before, and the answer tells its real outcome.
     */
    boolean secret() {
        return secret;
    }

    /**
     * What stands behind the names of the limits per mobile and hour or day. Whoever may recover an account, bind a
     * mobile or hand an account over can still do so after strangers, who may ask for the codes of logins and registrations, used those up.
     */
    String limitSuffix() {
        return switch (this) {
            case LOGIN, REGISTER -> COMMON;
            case RECOVERY, BIND, HANDOVER, PRESENT, CLOSE, APPEAL, APPEAL_FOLLOW -> "." + id();
        };
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
