package org.usercenter.sandbox.wechat;

import org.usercenter.sandbox.control.Stage;
import org.usercenter.sandbox.control.Toggles;

/** The switches of this stand-in. */
final class WechatToggles {
    /** {@code unionid} of token and userinfo: normal, absent or empty. */
    static final String UNIONID = "unionid";
    /** The app was given no more than the openid. */
    static final String OPENID_ONLY = "openidOnly";
    /** Whoever wants to confirm refuses. */
    static final String REFUSED = "refused";
    /** A refusal comes back to the website, with the state but without a code, as older documents say. */
    static final String REFUSED_REDIRECT = "refusedRedirect";
    /** Every call says "system busy". */
    static final String BUSY = "busy";

    private WechatToggles() {}

    static Toggles create() {
        return new Toggles()
                .with(UNIONID, "normal", "absent", "empty")
                .off(OPENID_ONLY)
                .off(REFUSED)
                .off(REFUSED_REDIRECT)
                .off("html")
                .off(BUSY)
                .with(
                        "only",
                        "",
                        WechatApi.ACCESS_TOKEN,
                        WechatApi.USERINFO,
                        WechatApi.REFRESH_TOKEN,
                        WechatApi.AUTH,
                        Stage.PAGE);
    }
}
