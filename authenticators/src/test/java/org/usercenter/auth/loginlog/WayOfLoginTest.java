package org.usercenter.auth.loginlog;

import java.lang.reflect.Proxy;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.storage.business.LoginWay;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A12")
final class WayOfLoginTest {

    @Test
    void theWayThatTheEventNamesCounts() {
        assertThat(way(false, Map.of("way", "uc-ca"), null)).isEqualTo(LoginWay.CA.code());
    }

    @Test
    void theWayOfThisSittingCounts() {
        AuthenticationSessionModel sitting = sitting(Map.of(LoginWay.NOTE, "sms"), Map.of());

        assertThat(way(true, Map.of(), sitting)).isEqualTo(LoginWay.SMS.code());
    }

    @Test
    void aLoginByTheSessionOfTheBrowserIsSingleSignOn() {
        AuthenticationSessionModel sitting = sitting(Map.of(), Map.of(AuthenticationManager.SSO_AUTH, "true"));

        assertThat(way(true, Map.of(), sitting)).isEqualTo("sso");
    }

    @Test
    void singleSignOnIsKnownAlsoAfterKeycloakHasMovedItsNote() {
        assertThat(LoginLogListener.way(true, Map.of(), sitting(Map.of(), Map.of()), () -> part("true")))
                .isEqualTo("sso");
        assertThat(LoginLogListener.way(true, Map.of(), sitting(Map.of(), Map.of()), () -> part(null)))
                .isNull();
    }

    @Test
    void aLoginThatNobodyKnowsTheWayOfIsNotTakenForSingleSignOn() {
        assertThat(way(true, Map.of(), sitting(Map.of(), Map.of()))).isNull();
        assertThat(way(true, Map.of(), null)).isNull();
    }

    @Test
    void theGrantForNameAndPasswordIsALoginByPassword() {
        Map<String, String> details = Map.of("auth_method", "oauth_credentials");

        assertThat(way(true, details, sitting(Map.of(), Map.of()))).isEqualTo(LoginWay.PASSWORD.code());
        assertThat(way(false, details, null)).isEqualTo(LoginWay.PASSWORD.code());
    }

    private static @Nullable String way(
            boolean success, Map<String, String> details, @Nullable AuthenticationSessionModel sitting) {
        return LoginLogListener.way(success, details, sitting, () -> null);
    }

    private static AuthenticatedClientSessionModel part(@Nullable String singleSignOn) {
        return (AuthenticatedClientSessionModel) Proxy.newProxyInstance(
                WayOfLoginTest.class.getClassLoader(),
                new Class<?>[] {AuthenticatedClientSessionModel.class},
                (proxy, method, arguments) ->
                        AuthenticationManager.SSO_AUTH.equals(arguments[0]) ? singleSignOn : null);
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
