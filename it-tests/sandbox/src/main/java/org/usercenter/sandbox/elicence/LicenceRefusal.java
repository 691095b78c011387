package org.usercenter.sandbox.elicence;

/** The platform's error answer, inside HTTP 200. */
final class LicenceRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    static final String BAD_SIGNATURE = "1001";
    static final String UNKNOWN_SYSTEM = "1002";
    static final String NUMBER_USED = "1003";
    static final String BAD_REQUEST = "1004";
    static final String UNKNOWN_NUMBER = "1005";
    static final String NO_RESULT = "1006";
    static final String BUSY = "9999";

    private final String code;

    LicenceRefusal(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
