package org.usercenter.storage.business;

import java.util.Map;
import java.util.Set;

import org.keycloak.models.RealmModel;

/**
 * What enterprises and persons have declared beyond their basic particulars, encrypted at rest. Once for all systems that
 * ask for it. Holders are named by the id of the enterprise's group or of the person's user.
 */
public interface Particulars {

    /** Codes of those that have been declared; one query. */
    Set<String> present(RealmModel realm, String holderId);

    /** All that was declared: a text, or the id of the account that the document belongs to; one query. */
    Map<Particular, String> values(RealmModel realm, String holderId);

    /**
     * Adds some, in place of earlier ones, and writes the journal, without the values.
     *
     * @throws org.keycloak.models.ModelDuplicateException when the same is declared at the same moment elsewhere; the
     *     transaction is then lost
     */
    void declare(RealmModel realm, String holderId, Map<Particular, String> values, Deed deed);

    /** Removes all, because another declared them than whom the holder is now, and writes the journal if there were any. */
    void forget(RealmModel realm, String holderId, Deed deed);
}
