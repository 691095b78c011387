package org.usercenter.auth.newpassword;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;

/** What is left of a change of password: a journal entry, and a notice to the owner on every channel but that of the proof. */
public enum PasswordTrail {
    /** By its owner, who knew the old one. */
    CHANGED("password.changed"),
    /** By whoever holds a contact of the account. */
    RECOVERED("password.recovered");

    private final String what;

    PasswordTrail(String what) {
        this.what = what;
    }

    /**
     * Writes both in the session's transaction.
     *
     * @param way how the owner proved to be that: {@code password}, {@code sms}, {@code email}
     * @param ip remote address
     */
    public void write(KeycloakSession session, RealmModel realm, String userId, String way, @Nullable String ip) {
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        store.journal().record(realm, new JournalEntry(what, userId, userId, "success", way, ip, Map.of()));
        store.outbox()
                .write(
                        realm,
                        new NewMessage(
                                userId,
                                what,
                                Stream.of(Channel.values())
                                        .filter(channel -> channel.isRead()
                                                && !channel.code().equals(way))
                                        .map(Destination::of)
                                        .collect(Collectors.toSet()),
                                Map.of(),
                                true));
    }
}
