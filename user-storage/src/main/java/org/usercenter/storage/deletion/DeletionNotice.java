package org.usercenter.storage.deletion;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.MessageKind;
import org.usercenter.storage.message.NewMessage;

/**
 * What the holder of an account is told of its deletion, or of the closing of the enterprise whose main account it is; of a
 * closing the members hear too.
 */
public enum DeletionNotice {
    REQUESTED(MessageKind.DELETION_REQUESTED, MessageKind.CLOSING_REQUESTED),
    REMINDER(MessageKind.DELETION_REMINDER, MessageKind.CLOSING_REMINDER),
    TAKEN_BACK(MessageKind.DELETION_TAKEN_BACK, MessageKind.CLOSING_TAKEN_BACK);

    private final MessageKind ofAccount;
    private final MessageKind ofEnterprise;

    DeletionNotice(MessageKind ofAccount, MessageKind ofEnterprise) {
        this.ofAccount = ofAccount;
        this.ofEnterprise = ofEnterprise;
    }

    /**
     * Tells them, in the transaction of what it tells of.
     *
     * @param due null: no day is told
     * @param closed enterprise that is closed with it; null: none
     */
    public void tell(
            UserCenterStore store,
            RealmModel realm,
            String userId,
            @Nullable Instant due,
            @Nullable Enterprise closed) {
        store.outbox().write(realm, to(userId, due, closed));
        if (closed != null) {
            store.outbox().write(realm, ClosingNews.of(closed, userId, due));
        }
    }

    /**
     * Tells that an account stays, in the transaction that ends its deletion; with it the enterprise that was to be closed. An
     * enterprise that has another main account by now is no more its holder's to read of, but its members hear that it stays.
     *
     * @param closing what was to be closed with the account; null: nothing, whatever the account has come to own since
     */
    public static void kept(UserCenterStore store, RealmModel realm, String userId, @Nullable Closing closing) {
        Enterprise closed = closedWith(store, realm, userId, closing);
        TAKEN_BACK.tell(store, realm, userId, null, closed);
        if (closing != null && closed == null) {
            stays(store, realm, closing, userId);
        }
    }

    /**
     * Tells that an account is deleted soon, in the transaction that notes it; with it the enterprise that is closed then. What has
     * another main account at this moment is not closed, and nobody is told that it is.
     *
     * @param due when it is deleted
     * @param closing what was to be closed with the account; null: nothing
     */
    public static void soon(
            UserCenterStore store, RealmModel realm, String userId, Instant due, @Nullable Closing closing) {
        REMINDER.tell(store, realm, userId, due, closedWith(store, realm, userId, closing));
    }

    /**
     * Tells the members alone that their enterprise stays, in the transaction that ends its closing. Who has become its main account
     * since is one of them.
     *
     * @param holder user id of who wished the closing, who reads of it otherwise
     */
    public static void stays(UserCenterStore store, RealmModel realm, Closing closing, String holder) {
        store.enterprises().findByGroup(realm, closing.groupId()).ifPresent(kept -> store.outbox()
                .write(realm, ClosingNews.of(kept, holder, null)));
    }

    private static @Nullable Enterprise closedWith(
            UserCenterStore store, RealmModel realm, String userId, @Nullable Closing closing) {
        return closing == null ? null : closing.enterprise(store, realm, userId).orElse(null);
    }

    /**
     * By every way.
     *
     * @param due null: no day is told
     * @param closed enterprise that is closed with it; null: none
     */
    private NewMessage to(String userId, @Nullable Instant due, @Nullable Enterprise closed) {
        MessageKind kind = closed == null ? ofAccount : ofEnterprise;
        Map<String, String> parameters = new HashMap<>();
        if (due != null) {
            parameters.put("date", PendingDeletion.day(due));
            parameters.put(ClosingNews.DUE, String.valueOf(due.toEpochMilli()));
        }
        if (closed != null) {
            parameters.put("enterprise", closed.particulars().name().value());
        }
        return new NewMessage(
                userId,
                kind.code(),
                Set.of(Destination.of(Channel.PAGE), Destination.of(Channel.SMS), Destination.of(Channel.EMAIL)),
                parameters,
                kind.isSecurity());
    }
}
