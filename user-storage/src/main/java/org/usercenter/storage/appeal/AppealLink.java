package org.usercenter.storage.appeal;

import java.util.Locale;

/** What a link that follows an approval is good for. */
public enum AppealLink {
    /** By which the claimant sets the password. */
    PASSWORD,
    /** By which the former contact objects. */
    OBJECTION;

    /** Name of its page; never changes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
