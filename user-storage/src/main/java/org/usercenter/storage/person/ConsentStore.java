package org.usercenter.storage.person;

import java.util.List;

import org.keycloak.models.RealmModel;

/** Who agreed to which version of which text, and when. The journal keeps what ended. */
public interface ConsentStore {

    /**
     * Keeps it; a consent to the same version stays as it is.
     *
     * @throws org.keycloak.models.ModelDuplicateException when the same was kept at the same moment; the transaction is
     *     then lost
     */
    void record(RealmModel realm, String userId, ConsentKind kind, Consent consent);

    /**
     * The account agrees to no text of that kind any more (撤回同意).
     *
     * @return to how many versions it had agreed
     */
    int withdraw(RealmModel realm, String userId, ConsentKind kind);

    /** The account is another's from now on, who has agreed to nothing yet. The journal keeps what was agreed to. */
    void forget(RealmModel realm, String userId);

    /** All consents of an account to texts of that kind, by one indexed query, latest first; none when nobody ever asked for one. */
    List<Consent> ofAccount(RealmModel realm, String userId, ConsentKind kind);
}
