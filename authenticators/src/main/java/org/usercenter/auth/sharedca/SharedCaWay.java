package org.usercenter.auth.sharedca;

/** Names of the way. */
final class SharedCaWay {
    /** Provider id, and the way's name in journal, levels and tokens. */
    static final String ID = "uc-sharedca";

    private SharedCaWay() {}
}
