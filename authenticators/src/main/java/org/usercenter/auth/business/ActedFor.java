package org.usercenter.auth.business;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.enterprise.Standing;

/**
 * For which enterprise somebody logs in: what the request knows of it, without a query. Asked after the request's end.
 */
public final class ActedFor {
    private final String userId;
    private final @Nullable String chosen;
    private final @Nullable Standing known;

    private ActedFor(String userId, @Nullable String chosen, @Nullable Standing known) {
        this.userId = userId;
        this.chosen = chosen;
        this.known = known;
    }

    /** Takes what is known from a login that succeeded. */
    public static ActedFor ofLogin(KeycloakSession session, String userId) {
        AuthenticationSessionModel sitting = sitting(session, userId);
        return new ActedFor(
                userId,
                sitting == null ? null : Entry.of(session, sitting).acting(),
                Gate.of(session).known(userId).orElse(null));
    }

    /** Takes what is known from one that failed; looks for no session, which takes time for accounts that exist only. */
    public static ActedFor ofFailure(KeycloakSession session, String userId) {
        AuthenticationSessionModel sitting = sitting(session, userId);
        return new ActedFor(
                userId,
                sitting == null ? null : sitting.getUserSessionNotes().get(Entry.actingNote(sitting.getClient())),
                null);
    }

    /**
     * Id of the group of the enterprise that was chosen for this login; when nothing was, of the only one that the account
     * can act for. Empty: he logs in as himself, or it is open. One query unless the gate was asked in the request.
     */
    public Optional<String> groupId(UserCenterStore store, RealmModel realm) {
        Standing standing = known == null ? store.memberships().standing(realm, userId) : known;
        List<ActingIdentity> identities = ActingIdentity.of(userId, standing);
        return identities.stream()
                .filter(identity -> chosen == null
                        ? identities.size() == 1
                        : identity.value().equals(chosen))
                .map(ActingIdentity::membership)
                .flatMap(membership -> Optional.ofNullable(membership).stream())
                .map(Membership::groupId)
                .findFirst();
    }

    /** That of the user; null: there is none. */
    private static @Nullable AuthenticationSessionModel sitting(KeycloakSession session, String userId) {
        AuthenticationSessionModel sitting = session.getContext().getAuthenticationSession();
        return sitting == null
                        || sitting.getAuthenticatedUser() == null
                        || !sitting.getAuthenticatedUser().getId().equals(userId)
                ? null
                : sitting;
    }
}
