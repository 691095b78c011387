package org.usercenter.auth.sms.sender;

import java.util.Locale;

/** What a short message is about. Each provider maps it, with the language, to a text approved there. */
public enum SmsTemplate {
    LOGIN_CODE,
    REGISTER_CODE,
    RECOVERY_CODE,
    BIND_CODE;

    /** Name of the setting that holds the Chinese template, e.g. {@code template-login-code}; English adds {@code -en}. */
    public String setting() {
        return "template-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
