package org.usercenter.storage.message;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/** Words a message and hands it to a platform. Implemented where the platforms are; without it, messages wait. */
public interface MessageDelivery extends Provider {

    /** What became of an attempt. */
    enum Outcome {
        /** The platform took it. */
        SENT,
        /** The platform refused it or did not answer; to be tried again. */
        FAILED,
        /** It can never be sent, e.g. because the account has no address for it. */
        UNDELIVERABLE
    }

    /**
     * Tries once. The time it may take is limited by the lease of five minutes; an attempt that lasts longer counts as
     * one whose outcome nobody knows. An exception counts as {@link Outcome#FAILED}.
     */
    Outcome deliver(RealmModel realm, UserModel user, Delivery delivery);
}
