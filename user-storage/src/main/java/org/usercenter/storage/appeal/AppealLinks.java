package org.usercenter.storage.appeal;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/**
 * Links that follow an approval, by their tokens. A token is short enough for a text message and cannot be guessed: 18
 * characters, 104 bits. It is worked out with a key of the server when a message is sent, so that it stands nowhere, and one
 * sent again is the same; its keyed hash is stored.
 */
public interface AppealLinks {

    /** Characters of a token. */
    int LENGTH = 18;

    /** What a good token leads to. */
    record Target(AppealLink link, Appeal appeal) {}

    /** The token of a link; empty: there is none, or it is good no more. */
    Optional<String> token(RealmModel realm, String appealId, AppealLink link);

    /** What a token leads to; empty: it is none, or good no more, which is answered alike. */
    Optional<Target> find(RealmModel realm, @Nullable String token);

    /**
     * Uses the claimant's link up: of any number of requests that try, one succeeds.
     *
     * @return false when it was used or is good no more
     */
    boolean use(RealmModel realm, String appealId);
}
