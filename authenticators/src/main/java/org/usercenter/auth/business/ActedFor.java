package org.usercenter.auth.business;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.Membership;

/** For which enterprise somebody logs in. */
public final class ActedFor {

    private ActedFor() {}

    /**
     * Id of the group of the enterprise that was chosen for this login; when nothing was, of the only one that the account
     * can act for. Empty: he logs in as himself, or it is open.
     */
    public static Optional<String> groupId(KeycloakSession session, RealmModel realm, UserModel user) {
        List<ActingIdentity> identities = ActingIdentity.of(
                user.getId(),
                session.getProvider(UserCenterStore.class).memberships().standing(realm, user.getId()));
        String chosen = chosen(session, user);
        return identities.stream()
                .filter(identity -> chosen == null
                        ? identities.size() == 1
                        : identity.value().equals(chosen))
                .map(ActingIdentity::membership)
                .flatMap(membership -> Optional.ofNullable(membership).stream())
                .map(Membership::groupId)
                .findFirst();
    }

    private static @Nullable String chosen(KeycloakSession session, UserModel user) {
        AuthenticationSessionModel sitting = session.getContext().getAuthenticationSession();
        if (sitting == null
                || sitting.getAuthenticatedUser() == null
                || !sitting.getAuthenticatedUser().getId().equals(user.getId())) {
            return null;
        }
        return Entry.of(session, sitting).acting();
    }
}
