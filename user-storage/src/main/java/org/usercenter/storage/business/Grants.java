package org.usercenter.storage.business;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.keycloak.models.RealmModel;

/**
 * Who holds which business roles ({@code UC_GRANT}). Kept apart from Keycloak's role mappings on purpose: those follow a
 * user into every token, whatever enterprise he acts for. Roles are named by their id and that of their client.
 */
public interface Grants {

    /**
     * Ids of the roles that somebody holds of one client, by one query. Of a member only those that the enterprise holds
     * too.
     */
    Set<String> roles(RealmModel realm, Holder holder, String clientId);

    /** The same over all clients, by the client's id. */
    Map<String, Set<String>> all(RealmModel realm, Holder holder);

    /**
     * Gives roles, and writes the journal; a member's open request for that client is settled with it. Roles that the
     * holder has are left alone.
     *
     * @return ids of those that were new
     * @throws NotHeldException when a member was to get one that the enterprise lacks; nothing is written then
     * @throws org.keycloak.models.ModelDuplicateException when the same is given at the same moment elsewhere; the
     *     transaction is then lost
     */
    Set<String> grant(RealmModel realm, Holder holder, String clientId, Collection<String> roleIds, Deed deed);

    /**
     * Takes roles, and writes the journal. What an enterprise loses, all its members lose in the same transaction.
     *
     * @return ids of the users, main account apart, who lost one; empty when nothing was held
     */
    List<String> withdraw(RealmModel realm, Holder holder, String clientId, Collection<String> roleIds, Deed deed);
}
