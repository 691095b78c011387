package org.usercenter.storage.limit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/** What was counted of one account, for operators; in the session's transaction. */
public interface LimitDesk {

    /**
     * What was counted in a window that runs.
     *
     * @param uses at least 1
     * @param until end of the window
     */
    record Counted(LiftableLimit limit, int uses, Instant until) {}

    /**
     * What is counted of an account.
     *
     * @param mobile E.164; null: it has none
     */
    List<Counted> of(RealmModel realm, String userId, @Nullable String mobile);

    /**
     * Forgets it.
     *
     * @return how many counts there were
     */
    int lift(RealmModel realm, String userId, @Nullable String mobile);
}
