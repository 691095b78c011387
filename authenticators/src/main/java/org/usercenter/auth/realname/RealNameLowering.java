package org.usercenter.auth.realname;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.auth.logout.SessionReviews;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;
import org.usercenter.storage.realname.LoweringReason;
import org.usercenter.storage.realname.RealNameLevel;

/**
 * Takes a level away when what it stood for has changed (实名降级): history, journal and notice in the session's
 * transaction, and an event. Business systems see it in the next token; sessions in those that ask for more end. To be called by
 * whoever changes a name, a legal representative or a document, in the transaction of the change.
 */
public final class RealNameLowering {
    private static final String NOTICE = "realname.lowered";

    private final KeycloakSession session;
    private final RealmModel realm;

    /** In the session's realm and transaction. */
    public RealNameLowering(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /**
     * Lowers it; nothing is done for an account without a level to lose.
     *
     * @param actorId user id of who changed it; null: nobody, time did
     * @return whether there was something to lower
     */
    public boolean lower(UserModel account, LoweringReason reason, @Nullable String actorId) {
        String ip = session.getContext().getConnection() == null
                ? null
                : session.getContext().getConnection().getRemoteAddr();
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        RealNameLevel before = store.realNames()
                .lower(realm, account.getId(), reason, actorId, ip)
                .orElse(null);
        if (before == null) {
            return false;
        }
        store.outbox()
                .write(
                        realm,
                        new NewMessage(
                                account.getId(),
                                NOTICE,
                                Set.of(Destination.of(Channel.PAGE), Destination.of(Channel.EMAIL)),
                                Map.of("reason", reason.code()),
                                false));
        SessionReviews reviews = new SessionReviews(session, realm);
        store.enterprises()
                .findByMainAccount(realm, account.getId())
                .ifPresentOrElse(
                        enterprise -> reviews.ofEnterprise(account.getId(), enterprise.groupId()),
                        () -> reviews.ofAccounts(Set.of(account.getId()), null));
        event(account, reason, before);
        return true;
    }

    private void event(UserModel account, LoweringReason reason, RealNameLevel before) {
        EventBuilder event = session.getContext().getConnection() == null
                ? new EventBuilder(realm, session)
                : new EventBuilder(realm, session, session.getContext().getConnection());
        event.event(EventType.UPDATE_PROFILE)
                .user(account)
                .detail("action", NOTICE)
                .detail("reason", reason.code())
                .detail("level", String.valueOf(before.value()))
                .success();
    }
}
