package org.usercenter.sandbox.control;

import java.util.Arrays;
import java.util.Optional;

/** An outside platform that the sandbox takes the place of. */
public enum StandIn {
    WECHAT("wechat"),
    GUANGDONG("guangdong"),
    ALIYUN_SMS("aliyun-sms"),
    TENCENT_SMS("tencent-sms"),
    TENCENT_FACEID("tencent-faceid"),
    TENCENT_FACE("tencent-face"),
    TENCENT_OCR("tencent-ocr"),
    ALIYUN_CLOUDAUTH("aliyun-cloudauth"),
    ELICENCE("elicence"),
    SHARED_CA("shared-ca");

    private final String id;

    StandIn(String id) {
        this.id = id;
    }

    /** Last part of the control address. */
    public String id() {
        return id;
    }

    /** The stand-in with this id. */
    public static Optional<StandIn> of(String id) {
        return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
    }
}
