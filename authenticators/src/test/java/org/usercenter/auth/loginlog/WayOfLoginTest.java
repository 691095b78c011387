package org.usercenter.auth.loginlog;

import java.lang.reflect.Proxy;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.storage.business.LoginWay;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A12")
final class WayOfLoginTest {

    @Test
    void theWayThatTheEventNamesCounts() {
        assertThat(LoginLogListener.way(false, Map.of("way", "uc-ca"), null)).isEqualTo(LoginWay.CA.code());
    }

    @Test
    void theWayOfThisSittingCounts() {
        AuthenticationSessionModel sitting = sitting(Map.of(LoginWay.NOTE, "sms"), Map.of());

        assertThat(LoginLogListener.way(true, Map.of(), sitting)).isEqualTo(LoginWay.SMS.code());
    }

    @Test
    void aLoginByTheSessionOfTheBrowserIsSingleSignOn() {
        AuthenticationSessionModel sitting = sitting(Map.of(), Map.of(AuthenticationManager.SSO_AUTH, "true"));

        assertThat(LoginLogListener.way(true, Map.of(), sitting)).isEqualTo("sso");
    }

    @Test
    void aLoginThatNobodyKnowsTheWayOfIsNotTakenForSingleSignOn() {
        assertThat(LoginLogListener.way(true, Map.of(), sitting(Map.of(), Map.of())))
                .isNull();
        assertThat(LoginLogListener.way(true, Map.of(), null)).isNull();
    }

    @Test
    void theGrantForNameAndPasswordIsALoginByPassword() {
        Map<String, String> details = Map.of("auth_method", "oauth_credentials");

        assertThat(LoginLogListener.way(true, details, sitting(Map.of(), Map.of())))
                .isEqualTo(LoginWay.PASSWORD.code());
        assertThat(LoginLogListener.way(false, details, null)).isEqualTo(LoginWay.PASSWORD.code());
    }

    private static AuthenticationSessionModel sitting(Map<String, String> userSessionNotes, Map<String, String> notes) {
        return (AuthenticationSessionModel) Proxy.newProxyInstance(
                WayOfLoginTest.class.getClassLoader(),
                new Class<?>[] {AuthenticationSessionModel.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getUserSessionNotes" -> userSessionNotes;
                    case "getAuthNote" -> notes.get((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
