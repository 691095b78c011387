package org.usercenter.storage.member;

import java.util.Map;
import java.util.Set;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.MessageKind;
import org.usercenter.storage.message.NewMessage;

/** A sub-account leaves an enterprise by its own wish (退出企业), in the session's transaction. */
public record Leaving(UserCenterStore store, RealmModel realm) {

    /** Journal: the account acts for the enterprise no more. */
    private static final String LEFT = "member.leave";

    /**
     * Takes the account out. The main account is told, and warned when the enterprise is reached at whoever has left.
     *
     * @param membership of an enterprise that the transaction has {@linkplain
     *     org.usercenter.storage.enterprise.EnterpriseStore#lock locked}
     */
    public void leave(Membership membership, UserModel account, Deed deed) {
        MessageKind kind = isContact(membership, account) ? MessageKind.MEMBER_LEFT_CONTACT : MessageKind.MEMBER_LEFT;
        // While he is one of those whose names the enterprise reads.
        store.journal()
                .record(
                        realm,
                        new JournalEntry(
                                        LEFT,
                                        deed.actorId(),
                                        account.getId(),
                                        "success",
                                        deed.way(),
                                        deed.ip(),
                                        Map.of())
                                .within(membership.groupId()));
        store.members().leave(realm, membership.groupId(), account);
        store.outbox()
                .write(
                        realm,
                        new NewMessage(
                                membership.mainAccountId(),
                                kind.code(),
                                Set.of(Destination.of(Channel.PAGE)),
                                Map.of("person", account.getUsername()),
                                kind.isSecurity()));
    }

    private boolean isContact(Membership membership, UserModel account) {
        return store.enterprises()
                .findByGroup(realm, membership.groupId())
                .map(enterprise -> enterprise.particulars().contact())
                .filter(contact -> new ContactHolder(store, realm, contact).is(account))
                .isPresent();
    }
}
