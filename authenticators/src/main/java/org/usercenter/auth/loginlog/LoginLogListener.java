package org.usercenter.auth.loginlog;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.account.DeviceRepresentation;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.business.ActedFor;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.login.LoginEntry;

/**
 * Adds a line to the login log for each login, and each that failed for an account that is known. A login is written with
 * it, a failure in the transaction that Keycloak gives it of its own.
 */
final class LoginLogListener implements EventListenerProvider {

    /** Way of a login that the session of the browser answered. */
    private static final String SINGLE_SIGN_ON = "sso";

    private static final String WAY = "way";

    private final KeycloakSession session;

    LoginLogListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        boolean success = event.getType() == EventType.LOGIN;
        if (event.getUserId() == null || !(success || event.getType() == EventType.LOGIN_ERROR)) {
            return;
        }
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        UserModel user = realm == null ? null : session.users().getUserById(realm, event.getUserId());
        if (user == null) {
            return;
        }
        Map<String, String> details = Objects.requireNonNullElse(event.getDetails(), Map.of());
        session.getProvider(UserCenterStore.class)
                .loginLog()
                .add(
                        realm,
                        new LoginEntry(
                                Instant.ofEpochMilli(event.getTime()),
                                user.getId(),
                                user.getUsername(),
                                ActedFor.groupId(session, realm, user).orElse(null),
                                success ? LoginEntry.SUCCESS : failure(event, details),
                                way(success, details),
                                event.getClientId(),
                                event.getIpAddress(),
                                device()));
    }

    private static String failure(Event event, Map<String, String> details) {
        return details.getOrDefault(Details.REASON, String.valueOf(event.getError()));
    }

    private @Nullable String way(boolean success, Map<String, String> details) {
        AuthenticationSessionModel sitting = session.getContext().getAuthenticationSession();
        String told = details.get(WAY);
        if (told == null && success && sitting != null) {
            told = sitting.getUserSessionNotes().get(LoginWay.NOTE);
        }
        if (told == null) {
            return success ? SINGLE_SIGN_ON : null;
        }
        return LoginWay.of(told).map(LoginWay::code).orElse(told);
    }

    private @Nullable String device() {
        DeviceRepresentation device =
                session.getProvider(DeviceRepresentationProvider.class).deviceRepresentation();
        if (device == null) {
            return null;
        }
        String told = Stream.of(device.getBrowser(), device.getOs(), device.getOsVersion())
                .filter(part -> part != null && !part.isBlank() && !part.startsWith(DeviceRepresentation.UNKNOWN))
                .map(part -> part.replace('/', ' '))
                .collect(Collectors.joining(" · "));
        return told.isEmpty() ? null : told;
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
