package org.usercenter.sandbox.phone;

import java.time.Instant;

/**
 * A text message that has arrived.
 *
 * @param id rising number
 * @param mobile receiver, E.164
 * @param provider {@code aliyun} or {@code tencent}
 * @param template the provider's template id
 * @param code the code in the text, empty when it holds none
 */
public record TextMessage(
        long id, String mobile, String provider, String template, String text, String code, Instant sentAt) {}
