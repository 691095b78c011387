package org.usercenter.account.caller;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.takeover.TakeOverStore;

/**
 * Somebody with an access token that was made for the account pages: a token that a business system got for the same person
 * opens nothing here.
 *
 * @param way way of the login; null: not known
 * @param provedAt when he proved who he is
 */
public record Caller(RealmModel realm, UserModel user, @Nullable String way, Instant provedAt) {

    /** Realm role of operators (运营人员). */
    private static final String OPERATOR = "uc-operator";

    /**
     * The one of this request: bearer token of a session that lives, with the audience of Keycloak's own account interface,
     * made for the account pages, of an account that is enabled. Empty otherwise.
     */
    public static Optional<Caller> of(KeycloakSession session) {
        AuthResult result = new AppAuthManager.BearerTokenAuthenticator(session)
                .setAudience(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID)
                .authenticate();
        if (result == null
                || !Constants.ACCOUNT_CONSOLE_CLIENT_ID.equals(result.token().getIssuedFor())
                || result.user().getServiceAccountClientLink() != null
                || !result.user().isEnabled()) {
            return Optional.empty();
        }
        return Optional.of(new Caller(
                session.getContext().getRealm(),
                result.user(),
                result.session().getNote(LoginWay.NOTE),
                provedAt(result.session())));
    }

    private static Instant provedAt(UserSessionModel opened) {
        String note = opened.getNote(TakeOverStore.PROVED_AT);
        return note == null ? Instant.ofEpochSecond(opened.getStarted()) : Instant.ofEpochMilli(Long.parseLong(note));
    }

    /** User id. */
    public String id() {
        return user.getId();
    }

    /** As it is now, whatever the token says. */
    public boolean isOperator() {
        RoleModel role = realm.getRole(OPERATOR);
        return role != null && user.hasRole(role);
    }
}
