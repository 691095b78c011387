package org.usercenter.auth.guangdong;

/** What came of asking the platform who has logged in. */
sealed interface GuangdongAnswer {

    /** The platform knows. */
    record Known(GuangdongProfile profile) implements GuangdongAnswer {}

    /** The platform does not say. */
    record Unknown(Reason reason) implements GuangdongAnswer {}

    /** Why nobody is known. */
    enum Reason {
        /** The platform refused code or token. */
        REFUSED("code"),
        /** No answer that can be read. */
        UNAVAILABLE("unavailable"),
        /** The answer names nobody. */
        NOBODY("nobody");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** For events and keys of texts. */
        String code() {
            return code;
        }
    }
}
