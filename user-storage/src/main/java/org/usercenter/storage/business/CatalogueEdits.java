package org.usercenter.storage.business;

import org.keycloak.models.RealmModel;

/** Changes of the catalogue (业务目录), one after the other for each business system. */
public interface CatalogueEdits {

    /**
     * Keeps other edits of a client and its roles waiting until the end of the transaction. What Keycloak keeps in memory may
     * be older than what was committed before: whoever compares reads from the database afterwards.
     *
     * @param clientId internal id; nothing happens when the realm has no such client
     */
    void hold(RealmModel realm, String clientId);
}
