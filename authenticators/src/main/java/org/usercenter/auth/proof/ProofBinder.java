package org.usercenter.auth.proof;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/** Binds what a proof was made with to the account that was registered by it, so that it logs in from then on. */
public interface ProofBinder extends Provider {

    /**
     * Binds in the session's transaction, the one that creates the account.
     *
     * @throws org.keycloak.models.ModelDuplicateException when another account holds it; the transaction is then lost
     * @throws IllegalArgumentException when the proof is another way's
     */
    void bind(RealmModel realm, String userId, VerifiedIdentity proof);

    /**
     * Whether an account holds what the proof was made with.
     *
     * @throws IllegalArgumentException when the proof is another way's
     */
    boolean isBound(RealmModel realm, VerifiedIdentity proof);

    /** A word for what is bound, as pages know it when another account holds it. */
    default String kind() {
        return "certificate";
    }

    @Override
    default void close() {}
}
