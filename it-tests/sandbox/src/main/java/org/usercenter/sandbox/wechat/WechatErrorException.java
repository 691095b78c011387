package org.usercenter.sandbox.wechat;

/** A call ends with this error. */
final class WechatErrorException extends Exception {
    private final WechatError error;

    WechatErrorException(WechatError error) {
        super(error.message());
        this.error = error;
    }

    WechatError error() {
        return error;
    }
}
