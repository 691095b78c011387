package org.usercenter.auth.wechat;

/** What came of asking WeChat who has scanned. */
sealed interface WechatAnswer {

    /** WeChat knows. */
    record Known(WechatAccount account) implements WechatAnswer {}

    /** WeChat does not say. */
    record Unknown(Reason reason) implements WechatAnswer {}

    /** Why nobody is known. */
    enum Reason {
        /** Used already, too old, or never given out. */
        CODE("code"),
        /** No answer, or "busy". */
        UNAVAILABLE("unavailable"),
        /** An answer that makes no sense, or a refusal of this application. */
        REFUSED("refused");

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
