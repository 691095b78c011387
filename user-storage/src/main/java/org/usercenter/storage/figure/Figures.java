package org.usercenter.storage.figure;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.keycloak.models.RealmModel;

/**
 * Counts what happens, and tells how often it did. A server keeps its counts in memory and adds them to the database every
 * half a minute and when it stops: a request writes nothing. What is not added yet is missing here; what a server that is
 * killed had not added is lost.
 */
public interface Figures {

    /** Where a day begins and ends. */
    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Days for which figures are kept. */
    int KEPT_DAYS = 400;

    /** Counts for a realm; good in any thread, also after the session that this came from. */
    OfRealm of(RealmModel realm);

    /** By day, figure and first key, in that order; without {@link Figure#REGISTRATION_PROOF}. One indexed query. */
    List<Daily> daily(RealmModel realm, LocalDate from, LocalDate to);

    /** Over all the days, by figure and both keys, in that order. One indexed query. */
    List<Total> totals(RealmModel realm, LocalDate from, LocalDate to);

    /** Appeals that are open now. */
    Open openAppeals(RealmModel realm);

    /** Reviews that are open now. */
    Open openReviews(RealmModel realm);

    /** Counts for one realm. */
    interface OfRealm {

        /**
         * Counts one, at once and whatever becomes of a transaction.
         *
         * @param subject first key; what is no code of at most 64 letters, digits and {@code ._:-} counts as {@code other}
         * @param result second key, alike
         */
        void count(Figure figure, String subject, String result);
    }

    /**
     * How often it was on one day.
     *
     * @param failed what did not come about, whatever the reason
     */
    record Daily(LocalDate day, Figure figure, String subject, long succeeded, long failed) {}

    /** How often it was over all the days. */
    record Total(Figure figure, String subject, String result, long count) {}
}
