package org.usercenter.account.log;

import org.jspecify.annotations.Nullable;

/**
 * A login, or one that failed.
 *
 * @param at ISO 8601
 * @param loginName as it was then
 * @param success whether somebody got in
 * @param reason code of what was wrong; absent of a success
 * @param way code of the way of login; {@code sso}: by the session of the browser; absent: not known
 * @param system name of the system that was logged in to, in the caller's language; absent: not known
 * @param ip remote address
 * @param region where that is; absent: not known
 * @param device browser and system
 */
public record LoginView(
        String id,
        String at,
        String loginName,
        boolean success,
        @Nullable String reason,
        @Nullable String way,
        @Nullable String system,
        @Nullable String ip,
        @Nullable String region,
        @Nullable String device) {}
