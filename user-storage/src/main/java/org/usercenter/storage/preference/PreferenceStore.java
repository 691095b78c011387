package org.usercenter.storage.preference;

import org.keycloak.models.RealmModel;

/** What accounts have chosen. */
public interface PreferenceStore {

    /** The account's choice; {@link Preferences#DEFAULT} when it has made none. */
    Preferences find(RealmModel realm, String userId);

    /**
     * Keeps the choice in place of an earlier one.
     *
     * @throws org.keycloak.models.ModelDuplicateException when the account makes its first choice at the same moment
     *     elsewhere; the transaction is then lost
     */
    void save(RealmModel realm, String userId, Preferences preferences);
}
