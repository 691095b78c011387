package org.usercenter.auth.business.claim;

import java.util.List;

import org.usercenter.storage.business.LoginWay;

/**
 * Ways of login as authentication method references (RFC 8176), ways of ours that it does not know by their own code; and as
 * authentication context class references (OpenID Connect Core, 2), by what is shown in them.
 */
final class Methods {
    private static final String CONTEXT = "urn:user-center:acr:";

    private Methods() {}

    static String context(LoginWay way) {
        return CONTEXT
                + switch (way) {
                    case PASSWORD, SMS, WECHAT -> "one-factor";
                    case GUANGDONG -> "platform";
                    case ELICENCE, SHAREDCA -> "certificate-phone";
                    case CA -> "certificate-hardware";
                };
    }

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
