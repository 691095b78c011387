package org.usercenter.storage.message;

import java.util.Map;
import java.util.Set;

import org.keycloak.models.RealmModel;

/** Which messages accounts do not want by SMS or email (消息设置); {@link Outbox} leaves those out. */
public interface MessageChoices {

    /** What the account does not want, by one indexed query; empty of who has chosen nothing. */
    Map<MessageKind, Set<Channel>> unwanted(RealmModel realm, String userId);

    /**
     * Keeps whether the account wants a kind there.
     *
     * @throws IllegalArgumentException when the kind leaves no choice there
     * @throws org.keycloak.models.ModelDuplicateException when the same is chosen at the same moment elsewhere; the
     *     transaction is then lost
     */
    void choose(RealmModel realm, String userId, MessageKind kind, Channel channel, boolean wanted);
}
