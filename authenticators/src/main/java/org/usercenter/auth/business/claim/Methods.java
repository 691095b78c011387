package org.usercenter.auth.business.claim;

import java.util.List;

import org.usercenter.storage.business.LoginWay;

/** Ways of login as authentication method references (RFC 8176); ways of ours that it does not know by their own code. */
final class Methods {
    private Methods() {}

    static List<String> of(LoginWay way) {
        return switch (way) {
            case PASSWORD -> List.of("pwd");
            case CA -> List.of("hwk", "pin");
            case SHAREDCA, ELICENCE -> List.of("swk");
            case SMS -> List.of("sms");
            case WECHAT, GUANGDONG -> List.of(way.code());
        };
    }
}
