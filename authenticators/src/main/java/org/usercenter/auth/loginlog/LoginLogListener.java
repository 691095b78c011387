package org.usercenter.auth.loginlog;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.business.ActedFor;
import org.usercenter.auth.flow.LoginStart;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.login.LoginEntry;
import org.usercenter.storage.session.Device;

/**
 * Counts logins, and adds a line to the login log for each, and each that failed for an account that is known. Of the request it takes
 * only what costs no query, and for known and unknown accounts the same; the line is written afterwards.
 */
final class LoginLogListener implements EventListenerProvider {

    /** Way of a login that the session of the browser answered. */
    static final String SINGLE_SIGN_ON = "sso";

    /** How Keycloak tells of a login by the grant for name and password. */
    private static final String DIRECT_GRANT = "oauth_credentials";

    static final String WAY = "way";

    private final KeycloakSession session;
    private final LoginTimes times;

    LoginLogListener(KeycloakSession session, LoginTimes times) {
        this.session = session;
        this.times = times;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.IDENTITY_PROVIDER_LOGIN_ERROR) {
            timeOfRefusal(event);
            return;
        }
        boolean success = event.getType() == EventType.LOGIN;
        if (!success && event.getType() != EventType.LOGIN_ERROR) {
            return;
        }
        // Before it is asked whether the account is known: it takes some time.
        String device = device();
        Map<String, String> details = Objects.requireNonNullElse(event.getDetails(), Map.of());
        String way = way(success, details, session.getContext().getAuthenticationSession(), () -> clientSession(event));
        count(event, success, details, way);
        String userId = event.getUserId();
        if (userId == null) {
            return;
        }
        LoginLine line = new LoginLine(
                event.getRealmId(),
                userId,
                event.getTime(),
                success ? LoginEntry.SUCCESS : failure(event, details),
                way,
                event.getClientId(),
                event.getIpAddress(),
                device,
                success ? ActedFor.ofLogin(session, userId) : ActedFor.ofFailure(session, userId));
        LineWriter writer = new LineWriter(session);
        if (success) {
            writer.afterCommit(line);
        } else {
            writer.afterAnswer(line);
        }
    }

    /** A platform did not let somebody in; the login itself goes on, and the figures of logins know nothing of it. */
    private void timeOfRefusal(Event event) {
        RealmModel realm = session.getContext().getRealm();
        Duration taken = taken(session.getContext().getAuthenticationSession(), event.getTime());
        if (taken != null && realm != null && realm.getId().equals(event.getRealmId())) {
            times.of(realm.getName())
                    .took(
                            Objects.requireNonNullElse(event.getDetails(), Map.<String, String>of())
                                    .get(WAY),
                            false,
                            taken);
        }
    }

    private void count(Event event, boolean success, Map<String, String> details, @Nullable String way) {
        RealmModel realm = session.getContext().getRealm();
        if (realm == null || !realm.getId().equals(event.getRealmId())) {
            return;
        }
        LoginFigures figures = new LoginFigures(
                session.getProvider(UserCenterStore.class).figures().of(realm),
                times.of(realm.getName()),
                taken(session.getContext().getAuthenticationSession(), event.getTime()),
                session.getTransactionManager());
        if (success) {
            figures.succeeded(way);
        } else {
            figures.failed(way, details, event.getError());
        }
    }

    /** Since this tab showed the page; null: there was none, as for a login by a grant or by the session of the browser. */
    static @Nullable Duration taken(@Nullable AuthenticationSessionModel tab, long nowMillis) {
        Long shown = LoginStart.of(tab);
        return shown == null ? null : Duration.ofMillis(Math.max(0, nowMillis - shown));
    }

    private static String failure(Event event, Map<String, String> details) {
        return details.getOrDefault(Details.REASON, String.valueOf(event.getError()));
    }

    /**
     * Code of the way; null: not known.
     *
     * @param joined the client's part of the user session; null: there is none
     */
    static @Nullable String way(
            boolean success,
            Map<String, String> details,
            @Nullable AuthenticationSessionModel sitting,
            Supplier<@Nullable AuthenticatedClientSessionModel> joined) {
        String told = details.get(WAY);
        if (told == null && success && sitting != null) {
            told = sitting.getUserSessionNotes().get(LoginWay.NOTE);
        }
        if (told != null) {
            return LoginWay.of(told).map(LoginWay::code).orElse(told);
        }
        if (DIRECT_GRANT.equals(details.get(Details.AUTH_METHOD))) {
            return LoginWay.PASSWORD.code();
        }
        return success && isSingleSignOn(sitting, joined) ? SINGLE_SIGN_ON : null;
    }

    /** Keycloak moves its note from the one to the other before most events, and after some. */
    private static boolean isSingleSignOn(
            @Nullable AuthenticationSessionModel sitting, Supplier<@Nullable AuthenticatedClientSessionModel> joined) {
        if (sitting != null && AuthenticatorUtil.isSSOAuthentication(sitting)) {
            return true;
        }
        AuthenticatedClientSessionModel part = joined.get();
        return part != null && AuthenticationManager.isSSOAuthentication(part);
    }

    /** Costs no query: the login has just read or written it. */
    private @Nullable AuthenticatedClientSessionModel clientSession(Event event) {
        RealmModel realm = session.getContext().getRealm();
        ClientModel client = session.getContext().getClient();
        if (event.getSessionId() == null || realm == null || client == null) {
            return null;
        }
        UserSessionModel joined = session.sessions().getUserSession(realm, event.getSessionId());
        return joined == null ? null : joined.getAuthenticatedClientSessionByClient(client.getId());
    }

    private @Nullable String device() {
        return Device.of(session.getProvider(DeviceRepresentationProvider.class).deviceRepresentation())
                .text();
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        // Nobody logs in by the admin interface.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
