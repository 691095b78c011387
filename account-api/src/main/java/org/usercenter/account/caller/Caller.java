package org.usercenter.account.caller;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AccountRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.member.RealmPower;
import org.usercenter.storage.session.Impersonation;
import org.usercenter.storage.takeover.TakeOverStore;

/**
 * Somebody with an access token that was made for the account pages: a token that a business system got for the same person
 * opens nothing here.
 *
 * @param sessionId of the session that the token is of; null: it was begun before and goes on by itself
 * @param way way of the login; null: not known
 * @param provedAt when he proved who he is
 * @param ip remote address; null: not known
 * @param loginAt when a login showed that it is he, as the session notes it; null: none is noted
 * @param impersonated whether somebody else opened the session in his name
 */
public record Caller(
        RealmModel realm,
        UserModel user,
        @Nullable String sessionId,
        @Nullable String way,
        Instant provedAt,
        @Nullable String ip,
        @Nullable Instant loginAt,
        boolean impersonated) {

    /** Whose login nothing more is known of than when it was. */
    public Caller(
            RealmModel realm,
            UserModel user,
            @Nullable String sessionId,
            @Nullable String way,
            Instant provedAt,
            @Nullable String ip) {
        this(realm, user, sessionId, way, provedAt, ip, null, false);
    }

    /** Either opens the account pages: everybody has the first by default, the second includes more of Keycloak's own. */
    private static final Set<String> ROLES = Set.of(AccountRoles.VIEW_PROFILE, AccountRoles.MANAGE_ACCOUNT);

    /**
     * The one of this request: bearer token of a session that lives, with the audience of Keycloak's own account interface
     * and a role that it asks for, made for the account pages, of an account that is enabled, has that role still, and whose
     * logins of then still count. Empty otherwise.
     */
    public static Optional<Caller> of(KeycloakSession session) {
        AuthResult result = new AppAuthManager.BearerTokenAuthenticator(session)
                .setAudience(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID)
                .authenticate();
        if (result == null
                || !Constants.ACCOUNT_CONSOLE_CLIENT_ID.equals(result.token().getIssuedFor())
                || result.user().getServiceAccountClientLink() != null
                || !result.user().isEnabled()
                || !mayUseAccountPages(session.getContext().getRealm(), result)) {
            return Optional.empty();
        }
        Instant loginAt = loginAt(result.session());
        Instant provedAt =
                loginAt == null ? Instant.ofEpochSecond(result.session().getStarted()) : loginAt;
        if (isOver(result.user(), provedAt)) {
            return Optional.empty();
        }
        return Optional.of(new Caller(
                session.getContext().getRealm(),
                result.user(),
                result.session().getId(),
                result.session().getNote(LoginWay.NOTE),
                provedAt,
                session.getContext().getConnection().getRemoteAddr(),
                loginAt,
                Impersonation.opened(result.session())));
    }

    /**
     * Somebody who has begun something that goes on by itself. Empty when the account is gone or disabled.
     *
     * @param begun by whom
     * @param provedAt when he had proved who he is
     */
    public static Optional<Caller> of(KeycloakSession session, RealmModel realm, Deed begun, Instant provedAt) {
        return Optional.ofNullable(begun.actorId())
                .map(id -> session.users().getUserById(realm, id))
                .filter(UserModel::isEnabled)
                .map(user -> new Caller(realm, user, null, begun.way(), provedAt, begun.ip()));
    }

    /** Keycloak compares a token with the account by whole seconds, so one of the same second would do until its session ends. */
    static boolean isOver(UserModel account, Instant provedAt) {
        String since = account.getFirstAttribute(TakeOverStore.SINCE);
        return since != null && provedAt.toEpochMilli() < Long.parseLong(since);
    }

    private static @Nullable Instant loginAt(UserSessionModel opened) {
        String note = opened.getNote(TakeOverStore.PROVED_AT);
        return note == null ? null : Instant.ofEpochMilli(Long.parseLong(note));
    }

    /** A token that was asked for with less, or whose account has lost the role, opens nothing. */
    private static boolean mayUseAccountPages(RealmModel realm, AuthResult result) {
        ClientModel account = realm.getClientByClientId(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID);
        AccessToken.Access granted = result.token().getResourceAccess(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID);
        return account != null
                && granted != null
                && ROLES.stream()
                        .filter(granted::isUserInRole)
                        .map(account::getRole)
                        .anyMatch(role -> role != null && result.user().hasRole(role));
    }

    /** User id. */
    public String id() {
        return user.getId();
    }

    /** As it is now, whatever the token says. */
    public boolean isOperator() {
        RoleModel role = realm.getRole(RealmPower.OPERATOR);
        return role != null && user.hasRole(role);
    }
}
