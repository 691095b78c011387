package org.usercenter.auth.loginlog;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.Time;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.OpenedPage;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.figure.Figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

@Tag("O6")
class TimedTabsTest {
    private static final String REALM = "user-center";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final long now = Time.currentTimeMillis();

    @Test
    void eachTabOfABrowserHasItsOwnTime() {
        AuthenticationSessionModel early = tab();
        AuthenticationSessionModel late = tab();
        OpenedPage.at(early, now);
        OpenedPage.at(late, now + 40_000);

        assertThat(LoginLogListener.taken(early, now + 42_500)).isEqualTo(Duration.ofMillis(42_500));
        assertThat(LoginLogListener.taken(late, now + 42_500)).isEqualTo(Duration.ofMillis(2_500));
    }

    @Test
    void aPageThatIsShownAgainBeginsNothingAnew() {
        AuthenticationSessionModel tab = tab();
        OpenedPage.at(tab, now);
        OpenedPage.at(tab, now + 30_000);

        assertThat(LoginLogListener.taken(tab, now + 31_000)).isEqualTo(Duration.ofSeconds(31));
    }

    @Test
    void aFirstLoginThroughAPlatformGoesOn() {
        AuthenticationSessionModel tab = tab();
        OpenedPage.at(tab, now);
        tab.clearAuthNotes();

        assertThat(LoginLogListener.taken(tab, now + 31_000)).isEqualTo(Duration.ofSeconds(31));
    }

    @Test
    void whoStartsAgainBeginsAnew() {
        AuthenticationSessionModel tab = tab();
        OpenedPage.at(tab, now);
        tab.clearAuthNotes();
        OpenedPage.at(tab, now + 30_000);

        assertThat(LoginLogListener.taken(tab, now + 31_000)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aClockThatRunsBehindGivesNoNegativeTime() {
        AuthenticationSessionModel tab = tab();
        OpenedPage.at(tab, now);

        assertThat(LoginLogListener.taken(tab, now - 2_000)).isEqualTo(Duration.ZERO);
    }

    @Test
    void aLoginWithoutAPageHasNoTime() {
        assertThat(LoginLogListener.taken(null, now)).isNull();
        assertThat(LoginLogListener.taken(tab(), now)).isNull();
    }

    @Test
    void theLoginPageBeginsTheTimeOfItsTab() {
        AuthenticationSessionModel tab = tab();

        OpenedPage.byItsFlow(tab);

        assertThat(LoginLogListener.taken(tab, Time.currentTimeMillis()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void aWrongCodeIsTimedAsAFailureOfItsWay() {
        failed(EventType.LOGIN_ERROR, "sms");

        assertThat(failures("sms").count()).isEqualTo(1);
        assertThat(failures("sms").totalTime(TimeUnit.SECONDS)).isEqualTo(9);
    }

    @Test
    void aRefusedCertificateIsTimedAsAFailureOfItsWay() {
        failed(EventType.LOGIN_ERROR, "uc-ca");

        assertThat(failures("ca").totalTime(TimeUnit.SECONDS)).isEqualTo(9);
    }

    @Test
    void aRefusalAtAPlatformIsTimedAsAFailureOfItsWay() {
        failed(EventType.IDENTITY_PROVIDER_LOGIN_ERROR, "guangdong");

        assertThat(failures("guangdong").totalTime(TimeUnit.SECONDS)).isEqualTo(9);
    }

    @Test
    void aFailureThatIsNoneOfALoginIsNotTimed() {
        failed(EventType.UPDATE_CREDENTIAL_ERROR, "password");

        assertThat(meters.find(LoginTimes.TIMER).timers()).isEmpty();
    }

    private void failed(EventType type, String way) {
        AuthenticationSessionModel tab = tab();
        OpenedPage.at(tab, now);
        Event event = new Event();
        event.setType(type);
        event.setRealmId(REALM);
        event.setTime(now + 9_000);
        event.setError("invalid_user_credentials");
        event.setDetails(new HashMap<>(Map.of(LoginLogListener.WAY, way)));
        new LoginLogListener(session(tab), new LoginTimes(meters)).onEvent(event);
    }

    private Timer failures(String way) {
        return meters.get(LoginTimes.TIMER)
                .tags("realm", REALM, "way", way, "result", "failure")
                .timer();
    }

    private static KeycloakSession session(AuthenticationSessionModel tab) {
        RealmModel realm = fake(RealmModel.class, asked -> REALM);
        KeycloakContext context = fake(
                KeycloakContext.class,
                asked -> asked.equals("getRealm") ? realm : asked.equals("getAuthenticationSession") ? tab : null);
        Figures.OfRealm counted = (figure, way, result) -> {};
        Figures figures = fake(Figures.class, asked -> counted);
        UserCenterStore store = fake(UserCenterStore.class, asked -> figures);
        DeviceRepresentationProvider device = fake(DeviceRepresentationProvider.class, asked -> null);
        return (KeycloakSession) Proxy.newProxyInstance(
                KeycloakSession.class.getClassLoader(),
                new Class<?>[] {KeycloakSession.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getContext" -> context;
                    case "getProvider" -> arguments[0] == UserCenterStore.class ? store : device;
                    default -> null;
                });
    }

    /** One that keeps its own notes, as each tab of a browser does. */
    private static AuthenticationSessionModel tab() {
        Map<String, String> notes = new HashMap<>();
        Map<String, String> ofClient = new HashMap<>();
        return (AuthenticationSessionModel) Proxy.newProxyInstance(
                AuthenticationSessionModel.class.getClassLoader(),
                new Class<?>[] {AuthenticationSessionModel.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getAuthNote" -> notes.get((String) arguments[0]);
                    case "setAuthNote" -> notes.put((String) arguments[0], (String) arguments[1]);
                    case "clearAuthNotes" -> {
                        // As Keycloak does when another flow goes on, or the same one starts again.
                        notes.clear();
                        yield null;
                    }
                    case "getClientNote" -> ofClient.get((String) arguments[0]);
                    case "setClientNote" -> ofClient.put((String) arguments[0], (String) arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static <T> T fake(Class<T> type, Function<String, @Nullable Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.apply(method.getName())));
    }
}
