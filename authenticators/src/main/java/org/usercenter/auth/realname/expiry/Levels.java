package org.usercenter.auth.realname.expiry;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.realname.ExpiredDocuments.Kind;

/** Real-name levels whose document may be over; each call is a transaction of its own. */
interface Levels {

    /** Ids of the realms. */
    List<String> realms();

    /**
     * Lowers those of one page.
     *
     * @param today the day in China
     * @param after where the page before ended; null: the first page
     */
    Step lower(String realmId, Kind kind, LocalDate today, @Nullable String after);

    /**
     * What was done.
     *
     * @param next for the page after it; null: there is none
     */
    record Step(int lowered, @Nullable String next) {}
}
