package org.usercenter.storage.jpa;

import java.util.Optional;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Takes over names of accounts that an administrator, or whoever has the account, changes: in the transaction of the change. */
final class MemberNames implements EventListenerProvider {

    private static final String USERS = "users/";

    private final KeycloakSession session;

    MemberNames(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.UPDATE_PROFILE) {
            renamed(event.getRealmId(), event.getUserId());
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        String path = event.getResourcePath();
        if (event.getResourceType() == ResourceType.USER
                && event.getOperationType() == OperationType.UPDATE
                && path.startsWith(USERS)) {
            renamed(event.getRealmId(), path.substring(USERS.length()));
        }
    }

    private void renamed(String realmId, String userId) {
        RealmModel realm = session.realms().getRealm(realmId);
        Optional.ofNullable(realm)
                .map(found -> session.users().getUserById(found, userId))
                .ifPresent(account -> new MemberSync(
                                session.getProvider(JpaConnectionProvider.class).getEntityManager(),
                                JpaUserCenterStoreFactory.CLOCK)
                        .renamed(realmId, account));
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
