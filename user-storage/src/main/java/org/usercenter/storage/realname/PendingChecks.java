package org.usercenter.storage.realname;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.RealmModel;

/**
 * Real names that wait for the authority: the current {@link ReviewState#REVERIFY} entries. Each step is short and
 * belongs to a transaction of its own; the authority is asked between them, within none.
 */
public interface PendingChecks {

    /** Those whose time has come, over all realms, earliest first. */
    List<PendingCheck> due(int max);

    /**
     * Takes one, on one server only, and puts the next attempt off: if this one comes to nothing, by whatever reason,
     * nothing has to be written.
     *
     * @param pause time until it is due again
     * @return the claim; empty when another server took it or something newer is known of the person
     */
    Optional<PendingCheck> claim(PendingCheck pending, Duration pause);

    /**
     * Adds the outcome to the history, which ends the waiting.
     *
     * @param claimed what {@link #claim} gave
     * @return whether it was added; false when the claim was overtaken: by a newer one, by another change of the
     *     person's real name, or by the account's end
     */
    boolean complete(RealmModel realm, PendingCheck claimed, RealNameChange change);
}
