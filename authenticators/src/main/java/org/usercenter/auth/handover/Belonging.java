package org.usercenter.auth.handover;

import java.util.Locale;

/**
 * Something of the former manager's by which he could come back to the account.
 *
 * @param id names it on the page; stays the same from one look to the next
 * @param name what tells it from others of its kind, masked
 * @param detail more of it; empty: nothing
 */
record Belonging(String id, Kind kind, String name, String detail) {

    /** What it is. */
    enum Kind {
        /** A bound certificate. */
        CERTIFICATE,
        /** The mobile to log in with. */
        MOBILE,
        /** The identity of a platform: WeChat, Guangdong. */
        LINK,
        /** A further credential, such as a device for one-time passwords. */
        CREDENTIAL,
        /** What is open in other browsers and devices. */
        SESSIONS;

        /** As it stands in templates and in the journal. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
