package org.usercenter.sandbox.cloud;

/** The platform refuses the request before it looks at the business content. */
final class PlatformRefusal extends Exception {
    private final int status;
    private final String code;

    /**
     * @param status HTTP status for platforms that use it
     * @param code the platform's error code
     */
    PlatformRefusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    /** The text for the caller. */
    String text() {
        String text = getMessage();
        return text == null ? code : text;
    }
}
