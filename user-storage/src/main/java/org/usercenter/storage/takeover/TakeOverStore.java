package org.usercenter.storage.takeover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/**
 * The rest of take-overs, and of enterprises that close: what may take long, or is done only after some time. Written with the take-over itself, so that
 * it is done whatever becomes of the server; gone with the account.
 */
public interface TakeOverStore {
    /** Attribute of the account: what was proved before counts no more. Epoch milliseconds. */
    String SINCE = "uc-logins-count-since";
    /** Note of a session: when whoever opened it had proved who he is. Epoch milliseconds. */
    String PROVED_AT = "uc.proved-at";

    /**
     * Waits until no other transaction holds the account in this way, and holds it until the end of its own: who gives it
     * to another holder, and who lets its holder back in, see what the other has done.
     */
    void holdAccount(String userId);

    /**
     * Whether the account is enabled, and a login of that moment still its holder's. Asks the database, past every cache, so
     * that what was committed while the transaction waited for a lock counts.
     */
    boolean counts(RealmModel realm, String userId, Instant provedAt);

    /**
     * Notes a take-over that happens now, in the transaction that {@linkplain #holdAccount holds} the account. Is the rest of
     * an earlier one still left to do, it is done from its beginning once more: whoever is at it finishes nothing. Members
     * of that one stay to be dealt with.
     *
     * @param formerMembers id of the group that keeps the former holder's members; null: there is none
     * @param pause time until the rest is due
     */
    void record(
            RealmModel realm,
            String userId,
            @Nullable String formerMembers,
            String way,
            @Nullable String ip,
            @Nullable String address,
            Duration pause);

    /** Whether something of the account is still to be done. */
    boolean isUnfinished(String userId);

    /**
     * Notes that the account's enterprise is closed now, in the transaction that {@linkplain #holdAccount holds} the account.
     * Nothing of it may be unfinished.
     *
     * @param formerMembers id of the group that keeps the enterprise's members; null: there is none
     */
    void recordClosing(RealmModel realm, String userId, @Nullable String formerMembers, @Nullable String address);

    /**
     * Keeps earlier lines of the logs (登录日志, 业务日志) and earlier messages from whoever the account belongs to from now on:
     * those of the account, and lines of its enterprise. Others go on seeing theirs, and the operators all. Not before the end
     * of the transaction that {@linkplain #holdAccount holds} the account.
     *
     * @param groupId id of the group of the account's enterprise; null: it has none
     * @param since first moment whose lines the new holder sees
     */
    void withholdLogs(RealmModel realm, String userId, @Nullable String groupId, Instant since);

    /** From when on the account's holder reads messages and logs; {@link Instant#EPOCH}: from their beginning. */
    Instant readableSince(RealmModel realm, String userId);

    /** Those whose time has come, over all realms, earliest first. */
    List<TakenOver> due(int max);

    /**
     * Takes one, on one server only. If nothing comes of it, by whatever reason, it is due again after the pause.
     *
     * @return the claim; empty when another server took it
     */
    Optional<TakenOver> claim(TakenOver due, Duration pause);

    /**
     * Puts the rest off.
     *
     * @param claimed what {@link #claim} gave; nothing happens when it was overtaken
     */
    void putOff(TakenOver claimed, Instant until);

    /**
     * Ids of those who are still in the group of former members, always in the same order.
     *
     * @param first how many to leave out
     */
    List<String> formerMembers(TakenOver takenOver, int first, int max);

    /** Nothing is left to do. */
    void finish(TakenOver claimed);
}
