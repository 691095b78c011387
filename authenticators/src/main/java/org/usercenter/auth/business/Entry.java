package org.usercenter.auth.business;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.storage.business.LoginWay;

/**
 * Somebody at the gate of a client, in a login or with the user session of one.
 *
 * @param acting what was chosen before ({@link ActingIdentity#value}); null: nothing
 * @param way way of the latest login; null: not known, or none that a role can ask for
 * @param ways those of all logins of the session, the latest among them
 */
public record Entry(
        ClientModel client, UserModel user, @Nullable String acting, @Nullable LoginWay way, Set<LoginWay> ways) {

    /** First part of user session notes; the client's id follows. Kept by client: each system has its own choice. */
    private static final String ACTING_NOTE = "uc.acting.";

    /** What comes in is copied. */
    public Entry {
        ways = Set.copyOf(ways);
    }

    static String actingNote(ClientModel client) {
        return ACTING_NOTE + client.getId();
    }

    /** Of a login that is going on, by single sign-on or not. */
    static Entry of(KeycloakSession session, AuthenticationSessionModel sitting) {
        UserModel user = sitting.getAuthenticatedUser();
        ClientModel client = sitting.getClient();
        UserSessionModel before = userSession(session, sitting, user).orElse(null);
        return entry(client, user, name -> note(sitting, before, name));
    }

    /** Of a token. */
    public static Entry of(UserSessionModel userSession, ClientModel client) {
        return entry(client, userSession.getUser(), userSession::getNote);
    }

    private static Entry entry(ClientModel client, UserModel user, Function<String, @Nullable String> notes) {
        LoginWay latest = LoginWay.of(notes.apply(LoginWay.NOTE)).orElse(null);
        Set<LoginWay> ways = EnumSet.noneOf(LoginWay.class);
        for (LoginWay way : LoginWay.values()) {
            if (way == latest || notes.apply(way.note()) != null) {
                ways.add(way);
            }
        }
        return new Entry(client, user, notes.apply(actingNote(client)), latest, ways);
    }

    /** Whether the user of the login was logged in before: then he is elsewhere too, by single sign-on. */
    static boolean continuesSession(KeycloakSession session, AuthenticationSessionModel sitting) {
        return userSession(session, sitting, sitting.getAuthenticatedUser()).isPresent();
    }

    /** The session that the login goes on with, if it is that user's. */
    private static Optional<UserSessionModel> userSession(
            KeycloakSession session, AuthenticationSessionModel sitting, UserModel user) {
        return Optional.ofNullable(new AuthenticationSessionManager(session).getUserSession(sitting))
                .filter(before ->
                        before.getUser() != null && before.getUser().getId().equals(user.getId()));
    }

    /** What this login says, or else what the session knows. */
    private static @Nullable String note(
            AuthenticationSessionModel sitting, @Nullable UserSessionModel before, String name) {
        String said = sitting.getUserSessionNotes().get(name);
        return said != null || before == null ? said : before.getNote(name);
    }
}
