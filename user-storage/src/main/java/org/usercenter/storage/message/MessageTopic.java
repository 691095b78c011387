package org.usercenter.storage.message;

import java.util.Locale;

/** What kinds of messages are about (消息类别), as the settings group them. */
public enum MessageTopic {
    /** Password, contacts and other ways to log in. */
    LOGIN,
    CERTIFICATE,
    /** Real-name level and particulars. */
    PARTICULARS,
    /** Invitations, members and the main account. */
    ENTERPRISE,
    BUSINESS;

    /** Name in answers; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
