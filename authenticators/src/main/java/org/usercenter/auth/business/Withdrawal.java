package org.usercenter.auth.business;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.business.RolesWithdrawn;

/**
 * Takes business roles away (收回业务角色). The roles, and those of the members of an enterprise with them, go in the
 * caller's transaction. After its commit every session that no longer passes the gate is ended at that client, which is told
 * by back-channel logout ({@link SessionEnd}); a session that enters with other roles stays and gets narrower tokens.
 */
public final class Withdrawal {
    private final KeycloakSession session;
    private final RealmModel realm;

    /** In the session's realm. */
    public Withdrawal(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** Takes them, as far as they are held; false when none was. */
    public boolean withdraw(Holder holder, ClientModel client, Collection<String> roleIds, Deed deed) {
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        boolean held =
                store.grants().roles(realm, holder, client.getId()).stream().anyMatch(roleIds::contains);
        if (!held) {
            return false;
        }
        Set<String> losers = new LinkedHashSet<>(store.grants().withdraw(realm, holder, client.getId(), roleIds, deed));
        if (holder instanceof Holder.Enterprise enterprise) {
            store.enterprises()
                    .findByGroup(realm, enterprise.groupId())
                    .ifPresent(found -> losers.add(found.mainAccountId()));
        }
        new RolesWithdrawn(session, realm, List.copyOf(losers), client.getId()).publish();
        return true;
    }
}
