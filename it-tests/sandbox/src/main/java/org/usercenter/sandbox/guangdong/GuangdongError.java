package org.usercenter.sandbox.guangdong;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Errors of the API; numbers and words are assumed, because no document of the platform is public. */
enum GuangdongError {
    INVALID_CLIENT(1001, "client_id或client_secret错误"),
    INVALID_REQUEST(1002, "请求参数错误"),
    INVALID_GRANT(1003, "授权码无效或已过期"),
    INVALID_TOKEN(1004, "access_token无效或已过期"),
    TEMPORARILY_UNAVAILABLE(1005, "系统繁忙，请稍后再试"),
    ACCESS_DENIED(1006, "无权访问"),
    SLOW_DOWN(1007, "访问过于频繁");

    private final int number;
    private final String message;

    GuangdongError(int number, String message) {
        this.number = number;
        this.message = message;
    }

    /** @param style a value of {@link GuangdongToggles#ERROR_STYLE} */
    Map<String, Object> fields(String style) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (style) {
            case "errcode" -> {
                fields.put("errcode", number);
                fields.put("errmsg", message);
            }
            case "error" -> {
                fields.put("error", name().toLowerCase(Locale.ROOT));
                fields.put("error_description", message);
            }
            case "code" -> {
                fields.put("code", number);
                fields.put("msg", message);
            }
            default -> {
                fields.put("error_code", String.valueOf(number));
                fields.put("error_msg", message);
            }
        }
        return fields;
    }
}
