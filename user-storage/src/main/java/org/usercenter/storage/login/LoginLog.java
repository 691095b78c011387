package org.usercenter.storage.login;

import java.util.List;

import org.keycloak.models.RealmModel;

/**
 * Who logged in when and from where (登录日志). Apart from Keycloak's own events, so that it is read by indexes of its own,
 * and a long history slows no login. Purged by age alone: it outlives its accounts.
 */
public interface LoginLog {

    /** Adds a line. */
    void add(RealmModel realm, LoginEntry entry);

    /**
     * Lines, latest first; one indexed query. Without what was before a take-over, for the new holder and his enterprise.
     */
    List<LoggedLogin> page(RealmModel realm, LoginQuery query);
}
