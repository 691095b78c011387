package org.usercenter.sandbox.wechat;

/** The errors of the API, with the texts that WeChat gives. */
enum WechatError {
    BUSY(-1, "system error"),
    INVALID_CREDENTIAL(40001, "invalid credential, access_token is invalid or not latest"),
    INVALID_GRANT_TYPE(40002, "invalid grant_type"),
    INVALID_OPENID(40003, "invalid openid"),
    INVALID_APPID(40013, "invalid appid"),
    INVALID_CODE(40029, "invalid code"),
    INVALID_REFRESH_TOKEN(40030, "invalid refresh_token"),
    INVALID_SECRET(40125, "invalid appsecret"),
    CODE_USED(40163, "code been used"),
    MISSING_ACCESS_TOKEN(41001, "access_token missing"),
    MISSING_APPID(41002, "appid missing"),
    MISSING_REFRESH_TOKEN(41003, "refresh_token missing"),
    MISSING_SECRET(41004, "appsecret missing"),
    MISSING_CODE(41008, "missing code"),
    MISSING_OPENID(41009, "missing openid"),
    EXPIRED_ACCESS_TOKEN(42001, "access_token expired"),
    EXPIRED_REFRESH_TOKEN(42002, "refresh_token expired"),
    TOO_FREQUENT(45011, "api minute-quota reach limit must slower retry next minute"),
    UNAUTHORIZED(48001, "api unauthorized");

    private final int code;
    private final String message;

    WechatError(int code, String message) {
        this.code = code;
        this.message = message;
    }

    int code() {
        return code;
    }

    String message() {
        return message;
    }
}
