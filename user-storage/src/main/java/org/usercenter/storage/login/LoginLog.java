package org.usercenter.storage.login;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/**
 * Who logged in when and from where (登录日志). Apart from Keycloak's own events, so that it is read by indexes of its own,
 * and a long history slows no login. Purged by age alone: it outlives its accounts.
 */
public interface LoginLog {

    /** Adds a line. */
    void add(RealmModel realm, LoginEntry entry);

    /** Lines, latest first; one indexed query. */
    List<LoggedLogin> page(RealmModel realm, LoginQuery query);

    /**
     * Keeps earlier lines from whoever the account belongs to from now on (接管): those of the account, and those of
     * whoever acted for its enterprise, who go on seeing their own. They stay for the operators, with their ids marked.
     *
     * @param groupId id of the group of the account's enterprise; null: it has none
     * @param before first moment whose lines the new holder sees
     * @return how many lines were kept from somebody
     */
    int withhold(RealmModel realm, String userId, @Nullable String groupId, Instant before);
}
