package org.usercenter.account.session;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserSessionModel;

/**
 * A session, together with the offline one that began in it and has the same id.
 *
 * @param parts one or two
 */
record OpenSession(String id, List<UserSessionModel> parts) {

    /** The latest first; nothing changes the order as long as they last. */
    static final Comparator<OpenSession> LATEST_FIRST =
            Comparator.comparingInt(OpenSession::started).reversed().thenComparing(OpenSession::id);

    OpenSession {
        parts = List.copyOf(parts);
    }

    UserSessionModel any() {
        return parts.get(0);
    }

    /** In seconds. */
    int started() {
        return any().getStarted();
    }

    /** In seconds. */
    int seen() {
        return parts.stream()
                .mapToInt(UserSessionModel::getLastSessionRefresh)
                .max()
                .orElse(0);
    }

    boolean offline() {
        return parts.stream().anyMatch(UserSessionModel::isOffline);
    }

    /** Without those that are gone from the realm. */
    Stream<ClientModel> clients() {
        return parts.stream()
                .flatMap(part -> part.getAuthenticatedClientSessions().values().stream())
                .map(AuthenticatedClientSessionModel::getClient)
                .filter(client -> client != null)
                .distinct();
    }
}
