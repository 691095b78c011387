package org.usercenter.storage.message;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/** What an account's own pages show of its messages. */
public interface Inbox {

    /**
     * The account's messages, latest first.
     *
     * @param before id of the last one of the page before; null: the first page
     * @param max 1 to 101: a page, and one more to know whether there is another
     * @throws IllegalArgumentException when max is out of its range
     */
    List<PageMessage> page(RealmModel realm, String userId, @Nullable Long before, int max);

    /** How many the account has not seen; counts to 100, which means as many or more. */
    int unread(RealmModel realm, String userId);

    /**
     * Notes that the account has seen one.
     *
     * @return false when it is another account's, or was seen before
     */
    boolean markRead(RealmModel realm, String userId, long id);

    /**
     * Notes that the account has seen all up to one.
     *
     * @param lastId id of the latest that was on the page; later ones stay unread
     * @return how many were unread
     */
    int markAllRead(RealmModel realm, String userId, long lastId);

    /**
     * The account is another's from now on: its messages and {@link MessageChoices} go, and so does what still waits to be sent to its present
     * contacts. What is addressed, and work of the server, stays.
     */
    void forget(RealmModel realm, String userId);
}
