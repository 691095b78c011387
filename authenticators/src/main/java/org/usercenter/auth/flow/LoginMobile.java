package org.usercenter.auth.flow;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;

/**
 * A mobile that an account logs in with (登录手机). What an enterprise has typed for an internal account keeps nobody from his own
 * mobile: it gives way to whoever proves it by a code, unless the internal account has proved it first.
 */
public final class LoginMobile {

    private static final String LOST = "member.mobile-lost";

    private final UserCenterStore store;
    private final RealmModel realm;
    private final String e164;

    /** In the session's realm and transaction. */
    public LoginMobile(KeycloakSession session, String e164) {
        this.store = session.getProvider(UserCenterStore.class);
        this.realm = session.getContext().getRealm();
        this.e164 = e164;
    }

    /** The account that has proved it. */
    public Optional<String> holder() {
        return store.identifiers().findProvedUserId(realm, IdentifierKind.MOBILE, e164);
    }

    /** Whoever logs in with it, has shown that it is his. */
    public void prove(String userId) {
        store.identifiers().prove(realm, userId, IdentifierKind.MOBILE, e164);
    }

    /**
     * Binds it to an account that has proved it. Main accounts of enterprises whose internal account loses it are told.
     *
     * @throws org.keycloak.models.ModelDuplicateException when another account has proved it; the transaction is then lost
     */
    public void bind(String userId) {
        store.identifiers().giveWay(realm, userId, IdentifierKind.MOBILE, e164).ifPresent(this::tell);
        store.identifiers().add(realm, userId, IdentifierKind.MOBILE, e164);
    }

    private void tell(String loser) {
        store.journal().record(realm, new JournalEntry(LOST, null, loser, "success", null, null, Map.of()));
        store.memberships().standing(realm, loser).memberships().stream()
                .filter(membership -> membership.role() == MemberRole.INTERNAL)
                .forEach(membership -> store.members()
                        .find(realm, membership.groupId(), loser)
                        .ifPresent(member -> store.outbox()
                                .write(
                                        realm,
                                        new NewMessage(
                                                membership.mainAccountId(),
                                                LOST,
                                                Set.of(Destination.of(Channel.PAGE), Destination.of(Channel.EMAIL)),
                                                Map.of("person", member.loginName()),
                                                true))));
    }
}
