package org.usercenter.sandbox.wechat;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The one website that is registered here.
 *
 * @param host the registered host of callbacks (授权回调域)
 */
record WechatApp(String host) {
    static final String ID = "wxdemo0000000001";
    /** Made up; it opens nothing. */
    static final String SECRET = "demo-wechat-secret";

    /** The callback, when it is a web address on the registered host. */
    Optional<URI> callback(@Nullable String redirectUri) {
        try {
            return Optional.ofNullable(redirectUri)
                    .map(URI::create)
                    .filter(u -> "http".equals(u.getScheme()) || "https".equals(u.getScheme()))
                    .filter(u -> host.equals(u.getHost()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
