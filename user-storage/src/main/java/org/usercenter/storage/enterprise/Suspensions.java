package org.usercenter.storage.enterprise;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/** Enterprises that may not act for a time (企业暂停): their accounts do not log in, and nobody acts for them. */
public interface Suspensions {

    /** How long a reason can be, in characters. */
    int MAX_REASON = 200;

    /**
     * Why an enterprise is suspended.
     *
     * @param at to the millisecond
     */
    record Suspension(Instant at, String reason) {}

    /**
     * Suspends it, with an entry of the journal.
     *
     * @param groupId of the enterprise
     * @param reason for operators, stored in clear: names no human; 1 to {@link #MAX_REASON} characters
     * @param actorId user id of who does it
     * @param ip remote address, for the journal
     * @return false when there is no such enterprise, or it was suspended before; nothing was written then
     * @throws IllegalArgumentException when the reason is empty or too long
     */
    boolean suspend(RealmModel realm, String groupId, String reason, @Nullable String actorId, @Nullable String ip);

    /**
     * Ends the suspension, with an entry of the journal.
     *
     * @param reason as at {@link #suspend}; null: none is given
     * @return false when there is no such enterprise, or it was not suspended; nothing was written then
     * @throws IllegalArgumentException when the reason is empty or too long
     */
    boolean resume(
            RealmModel realm, String groupId, @Nullable String reason, @Nullable String actorId, @Nullable String ip);

    /** The suspension that holds at present. */
    Optional<Suspension> find(RealmModel realm, String groupId);
}
