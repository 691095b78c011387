package org.usercenter.storage.realname;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/**
 * Real-name levels with their history, which is only ever added to. What counts is the latest change that has not
 * expired: a proof that lapses leaves what counted before it.
 */
public interface RealNameStore {

    /** How a level is named in the history that was taken away before its time, followed by the reason's code. */
    String WAY_LOWERED = "lowered-";

    /**
     * Adds to the history. A proof of {@link RealNameLevel#CERTIFIED} without an end of its own gets that of its way, see
     * {@link RealNameValidity}.
     */
    void record(RealmModel realm, String userId, RealNameChange change);

    /**
     * Takes the level away until it is proved again: from now on the account is {@link RealNameLevel#REGISTERED}. Writes
     * history and journal together.
     *
     * @param actorId user id of who changed what the level stood for; null: nobody, time did
     * @param ip remote address, for the journal
     * @return the level that counted before; empty when there was nothing to take away, and nothing was written
     */
    Optional<RealNameLevel> lower(
            RealmModel realm, String userId, LoweringReason reason, @Nullable String actorId, @Nullable String ip);

    /** The level that counts now; {@link RealNameLevel#REGISTERED} when nothing counts. One query. */
    RealNameLevel current(RealmModel realm, String userId);

    /** The levels that count now, by user; who is missing is {@link RealNameLevel#REGISTERED}. One query. */
    Map<String, RealNameLevel> current(RealmModel realm, Collection<String> userIds);

    /** The level that counts now, how it was reached, and what has lapsed. One query; no evidence is decrypted. */
    RealNameStanding standing(RealmModel realm, String userId);

    /** The latest change, expired or not. */
    Optional<RealNameChange> latest(RealmModel realm, String userId);

    /** All changes, latest first. */
    Stream<RealNameChange> history(RealmModel realm, String userId);
}
