package org.usercenter.auth.business;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.storage.business.LoginWay;

/**
 * Somebody at the gate of a client, in a login or with the user session of one.
 *
 * @param acting what was chosen before ({@link ActingIdentity#value}); null: nothing
 * @param way way of the latest login; null: not known, or none that a role can ask for
 */
public record Entry(ClientModel client, UserModel user, @Nullable String acting, @Nullable LoginWay way) {

    /** First part of user session notes; the client's id follows. Kept by client: each system has its own choice. */
    private static final String ACTING_NOTE = "uc.acting.";

    static String actingNote(ClientModel client) {
        return ACTING_NOTE + client.getId();
    }

    /** Of a login that is going on, by single sign-on or not. */
    static Entry of(KeycloakSession session, AuthenticationSessionModel sitting) {
        UserModel user = sitting.getAuthenticatedUser();
        ClientModel client = sitting.getClient();
        UserSessionModel before = userSession(session, sitting, user).orElse(null);
        return new Entry(
                client,
                user,
                note(sitting, before, actingNote(client)),
                LoginWay.of(note(sitting, before, ProvedAccount.WAY_NOTE)).orElse(null));
    }

    /** Of a token. */
    public static Entry of(UserSessionModel userSession, ClientModel client) {
        return new Entry(
                client,
                userSession.getUser(),
                userSession.getNote(actingNote(client)),
                LoginWay.of(userSession.getNote(ProvedAccount.WAY_NOTE)).orElse(null));
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
