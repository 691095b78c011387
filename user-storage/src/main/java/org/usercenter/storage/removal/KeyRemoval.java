package org.usercenter.storage.removal;

import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;
import org.usercenter.storage.business.Deed;

/** Takes a key from an account, by what the ways of logging in know of it. */
public interface KeyRemoval extends Provider {

    /** Whether the account has the key, and it is one that can be taken away. */
    boolean isHeld(RealmModel realm, UserModel account, LostKey key);

    /**
     * Which of those that the account has had in its place it is: another one, when it was replaced meanwhile. At most 20
     * characters; empty: the account does not have it.
     */
    Optional<String> version(RealmModel realm, UserModel account, LostKey key);

    /** Whether the account could not be logged in to without it. */
    boolean isLastWay(RealmModel realm, UserModel account, LostKey key);

    /**
     * Takes it away, in the session's transaction: what was opened with it ends, the journal has a line, and the owner is told.
     *
     * @return false when the account does not have it, or may not change it now
     */
    boolean remove(RealmModel realm, UserModel account, LostKey key, Deed deed);

    @Override
    default void close() {
        // Holds nothing.
    }
}
