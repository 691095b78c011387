package org.usercenter.storage.deletion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/** Which accounts are to be deleted (账户注销); one that is due goes with all that was kept of it, but for the logs. */
public interface Deletions {

    /** Required action that asks at each login whether the account stays; stands on the account while it waits. */
    String QUESTION = "uc-keep-account";

    /** So long before its deletion the holder is reminded of it; of a shorter waiting time the request itself tells. */
    Duration REMINDER = Duration.ofDays(3);

    /**
     * The account waits for its deletion from now on.
     *
     * @param closing what closes with it, of a main account; else null
     * @throws org.keycloak.models.ModelDuplicateException when it does so already; the transaction is then lost
     */
    void request(RealmModel realm, String userId, Instant dueAt, @Nullable Closing closing);

    /** The one that the account waits for; one look-up by the primary key. */
    Optional<PendingDeletion> find(RealmModel realm, String userId);

    /**
     * The account is not to be deleted, or its deletion begins now: of those who do so at the same moment, one succeeds.
     *
     * @return whether it was to be
     */
    boolean end(RealmModel realm, String userId);

    /** Those whose time is over, and those held up that are to be looked at again, of all realms, the longest first. */
    List<PendingDeletion> due(int max);

    /** Those that are not held up although their accounts are disabled or their enterprises suspended, of all realms. */
    List<PendingDeletion> disabled(int max);

    /** Those that are due within {@link #REMINDER} and whose holders were not reminded, of all realms. */
    List<PendingDeletion> unreminded(int max);

    /**
     * The holder is being reminded, in the session's transaction.
     *
     * @return false when that was done before, or it is due at another time by now
     */
    boolean remind(PendingDeletion deletion);

    /** It does not go on until {@link #resume}, because its holder cannot take it back or an appeal is open; looked at again then. */
    void hold(PendingDeletion deletion, Instant next);

    /**
     * One that was held up begins its waiting time anew.
     *
     * @return when it is due
     */
    Instant resume(PendingDeletion deletion);

    /** Tries it again then, because it failed or is held up still. */
    void putOff(PendingDeletion deletion, Instant dueAt);
}
