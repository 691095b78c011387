package org.usercenter.auth.appeal.link;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.UriBuilder;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.logout.AnsweredRequest;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.appeal.AppealLink;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.MessageKind;

/**
 * Messages with a link, which is put in when they are sent, so that it is kept nowhere. An SMS gets the token alone: the
 * address before it is part of the approved text.
 */
public final class AppealNotice {
    /** Parameter: id of the appeal. */
    public static final String APPEAL = "appeal";

    /** Provider id of the resource where the links lead. */
    public static final String PLACE = "uc-appeal";

    private static final String TOKEN = "token";
    private static final String LINK = "link";

    private static final Map<String, AppealLink> LINKS = Map.of(
            MessageKind.APPEAL_APPROVED.code(), AppealLink.PASSWORD,
            MessageKind.APPEAL_OBJECTION.code(), AppealLink.OBJECTION);

    private AppealNotice() {}

    /** What stands in a message, whatever it is about; empty: its link is good no more, and it need not be sent. */
    public static Optional<Map<String, String>> parameters(
            KeycloakSession session, RealmModel realm, Delivery delivery) {
        AppealLink link = LINKS.get(delivery.kind());
        if (link == null) {
            return Optional.of(delivery.parameters());
        }
        return Optional.ofNullable(delivery.parameters().get(APPEAL))
                .flatMap(id ->
                        session.getProvider(UserCenterStore.class).appealLinks().token(realm, id, link))
                .flatMap(token -> parameters(realm, delivery, token));
    }

    private static Optional<Map<String, String>> parameters(RealmModel realm, Delivery delivery, String token) {
        Map<String, String> all = new HashMap<>(delivery.parameters());
        if (delivery.destination().channel() == Channel.SMS) {
            all.put(TOKEN, token);
            return Optional.of(all);
        }
        return AnsweredRequest.base(delivery.parameters()).map(base -> {
            all.put(
                    LINK,
                    UriBuilder.fromUri(base)
                            .path("realms")
                            .path(realm.getName())
                            .path(PLACE)
                            .path(token)
                            .build()
                            .toString());
            return all;
        });
    }
}
