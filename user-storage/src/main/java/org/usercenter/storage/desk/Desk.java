package org.usercenter.storage.desk;

import java.time.Duration;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.business.Deed;

/**
 * What operators do with a case, whatever it is about. Each step is one conditional update: of any number of servers that
 * try at the same moment, one succeeds. Every step is written into the journal.
 */
public interface Desk {

    /** An operator who has not gone on for so long loses the case to whoever takes it then. */
    Duration PATIENCE = Duration.ofDays(1);

    /** Characters of what an operator writes at a time. */
    int MAX_ANSWER = 500;

    /** How often somebody is asked for more. */
    int MAX_ROUNDS = 10;

    /**
     * An operator takes a case that waits for one, or that another one has left alone for longer than {@link #PATIENCE}.
     *
     * @param deed its actor is the operator, here and below
     * @return false when there is nothing to take, or it is about the operator's own account
     */
    boolean take(RealmModel realm, String id, Deed deed);

    /**
     * The operator gives a case back that was taken.
     *
     * @return false when this operator has not taken it
     */
    boolean giveBack(RealmModel realm, String id, Deed deed);

    /**
     * The operator asks whom it is about for more.
     *
     * @param what at most {@link #MAX_ANSWER} characters
     * @return false when this operator has not taken it, or it was asked often enough
     */
    boolean ask(RealmModel realm, String id, String what, Deed deed);

    /**
     * The operator who has taken a case rejects it.
     *
     * @param why at most {@link #MAX_ANSWER} characters
     * @return false when this operator has not taken it
     */
    boolean reject(RealmModel realm, String id, String why, Deed deed);
}
