package org.usercenter.storage.message;

import org.keycloak.models.RealmModel;

/**
 * Takes messages together with the change that they tell of: when the transaction is rolled back, nobody is told.
 * Sending begins at once after the commit, in threads of its own, through {@link MessageDelivery}; what is left or due again
 * is taken up every 15 seconds.
 *
 * <p>How often a copy arrives. Each attempt is claimed in the database, and the claim committed, before the platform is
 * called, so that of any number of servers one makes it: an attempt is made at most once. An attempt that the platform
 * refused is repeated, ever more slowly, 12 times in about ten hours. When a server stops between the claim and the answer,
 * nobody knows whether the copy was sent: a message with {@code security} is then tried again and may arrive twice;
 * any other is given up and may not arrive. A platform that itself sends twice is beyond this.
 *
 * <p>What the account does not want by SMS or email ({@link MessageChoices}) is not written for there, unless it is a
 * message with {@code security}, or addressed to somebody in particular.
 *
 * <p>Messages to people, work of the server ({@link Channel#BACKGROUND}) and what goes to business systems have threads
 * of their own each, so that a business system or a platform that hangs holds up none of the others.
 */
public interface Outbox {

    /**
     * Writes the message. One that happens {@code once} is left out when it was written before, within the thirty days
     * for which deliveries are kept.
     *
     * @throws IllegalArgumentException when the parameters are too long
     * @throws org.keycloak.models.ModelDuplicateException when another transaction writes what happens once at the same
     *     moment
     */
    void write(RealmModel realm, NewMessage message);

    /**
     * Ends work of the server in this transaction, with all that it has done: it counts once, however many attempts a server
     * that stops leaves behind. So ends a copy that is outdated. Its outcome is {@link MessageDelivery.Outcome#ENDED}.
     *
     * @return false when another attempt has done so
     */
    boolean finish(Delivery work);
}
