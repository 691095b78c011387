package org.usercenter.auth.elicence;

/** Names of the way. */
final class ELicenceWay {
    /** Provider id, and the way's name in journal, levels and tokens. */
    static final String ID = "uc-elicence";

    private ELicenceWay() {}
}
