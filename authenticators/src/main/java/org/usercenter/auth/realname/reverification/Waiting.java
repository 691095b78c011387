package org.usercenter.auth.realname.reverification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.usercenter.storage.realname.PendingCheck;
import org.usercenter.storage.realname.RealNameChange;

/** Those who wait. Every call is a transaction of its own, committed when it returns. */
interface Waiting {

    /** Those whose time has come, earliest first. */
    List<PendingCheck> due(int max);

    /** See {@link org.usercenter.storage.realname.PendingChecks#claim}. */
    Optional<PendingCheck> claim(PendingCheck pending, Duration pause);

    /** Who waits; empty when realm or user is gone or disabled. */
    Optional<Subject> subject(PendingCheck claimed);

    /**
     * Adds the outcome to history and journal.
     *
     * @param subject what the authority was asked about
     * @param outcome a word for the journal
     * @return false when the claim was overtaken or the person is no longer what was asked about; nothing is written
     */
    boolean complete(PendingCheck claimed, Subject subject, RealNameChange change, String outcome);
}
