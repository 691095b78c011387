package org.usercenter.storage.message;

import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/**
 * Words a message and hands it to a platform, in two steps, so that no platform is called inside a transaction.
 * Implemented where the platforms are; without it, messages wait.
 */
public interface MessageDelivery extends Provider {

    /** What became of an attempt. */
    enum Outcome {
        /** The platform took it. */
        SENT,
        /** The platform refused it or did not answer; to be tried again. */
        FAILED,
        /** It can never be sent, e.g. because the platform knows no such address. */
        UNDELIVERABLE,
        /** It was not tried and never is, because the account has no address for it, which is nobody's fault. */
        NO_ADDRESS,
        /** It was not tried, because the receiver is occupied or rests after a failure; counts as no attempt. */
        LATER,
        /** It was done, or is not to be done any more, and ended in the transaction that made it ready ({@link Outbox#finish}). */
        ENDED
    }

    /**
     * Looks up the address and words the message, inside a transaction: calls no platform. An exception counts as
     * {@link Outcome#FAILED}.
     *
     * @return empty when it can never be sent, e.g. because it has no text
     */
    Optional<Ready> prepare(RealmModel realm, UserModel user, Delivery delivery);

    /**
     * The same without an account, by the message alone: of work of the server whose account is gone, and of what goes to an
     * address that never had one.
     *
     * @return empty when there is nothing left to do
     */
    default Optional<Ready> prepareWithoutAccount(RealmModel realm, Delivery delivery) {
        return Optional.empty();
    }

    /** A copy that is addressed and worded. */
    interface Ready {

        /**
         * Tries once, after the transaction in which the copy was made ready has ended: must not touch the database. The
         * time it may take is limited by a lease of five minutes, one in the background; an attempt that lasts longer counts as one whose
         * outcome nobody knows. An exception counts as {@link Outcome#FAILED}.
         */
        Outcome send();
    }
}
