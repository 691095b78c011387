package org.usercenter.auth.business.claim;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;
import org.usercenter.auth.business.Entry;
import org.usercenter.auth.business.Gate;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Catalogue;

/**
 * Business systems that a token of some client names besides, by role mappings, full scope or an audience mapper. It loses
 * every business role, as role mappings know nothing of the enterprise that somebody acts for; and a system whose gate the
 * user has not passed altogether, as audience and with all of its roles.
 */
final class OtherSystems {
    private final KeycloakSession session;
    private final UserSessionModel userSession;
    private final ClientModel client;

    /** @param client whose token it is; its own roles and audience are not these */
    OtherSystems(KeycloakSession session, UserSessionModel userSession, ClientModel client) {
        this.session = session;
        this.userSession = userSession;
        this.client = client;
    }

    void removeFrom(AccessToken token) {
        String[] audience = token.getAudience();
        if (audience != null && audience.length > 0) {
            String[] kept = Arrays.stream(audience).filter(this::mayBeNamed).toArray(String[]::new);
            // An empty list is no claim that libraries know to read.
            token.audience(kept.length == 0 ? null : kept);
        }
        if (!token.getResourceAccess().isEmpty()) {
            token.setResourceAccess(roles(token));
        }
    }

    private Map<String, AccessToken.Access> roles(AccessToken token) {
        Map<String, AccessToken.Access> roles = new LinkedHashMap<>();
        token.getResourceAccess().forEach((clientId, access) -> {
            Set<String> kept = mayBeNamed(clientId) ? withoutBusinessRoles(clientId, access.getRoles()) : Set.of();
            if (!kept.isEmpty()) {
                roles.put(clientId, access.clone().roles(kept));
            }
        });
        return roles;
    }

    private boolean mayBeNamed(String clientId) {
        ClientModel named = realm().getClientByClientId(clientId);
        return named == null
                || named.getId().equals(client.getId())
                || catalogue().system(named).isEmpty()
                || userSession.getUser().getServiceAccountClientLink() != null
                || Gate.of(session).check(Entry.of(userSession, named)).passes();
    }

    private Set<String> withoutBusinessRoles(String clientId, @Nullable Set<String> names) {
        ClientModel named = realm().getClientByClientId(clientId);
        Set<String> kept = new HashSet<>();
        for (String name : names == null ? Set.<String>of() : names) {
            RoleModel role = named == null ? null : named.getRole(name);
            if (role == null || catalogue().role(role).isEmpty()) {
                kept.add(name);
            }
        }
        return kept;
    }

    private RealmModel realm() {
        return userSession.getRealm();
    }

    private Catalogue catalogue() {
        return session.getProvider(UserCenterStore.class).catalogue();
    }
}
