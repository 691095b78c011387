package org.usercenter.auth.wechat;

import org.jspecify.annotations.Nullable;

/**
 * Who has scanned, as WeChat's API says.
 *
 * @param openId known to this application only
 * @param unionId the same for all applications of one Open Platform account; null when WeChat tells none
 * @param nickname fit to be shown; may be empty, and is chosen by its owner
 */
record WechatAccount(String openId, @Nullable String unionId, String nickname) {

    /** Without ids and name. */
    @Override
    public String toString() {
        return "WechatAccount";
    }
}
