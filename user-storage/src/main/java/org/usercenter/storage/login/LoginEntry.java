package org.usercenter.storage.login;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One line of the login log (登录日志). What is too long for it is cut.
 *
 * @param at to the millisecond
 * @param userId who logged in, or in whose name somebody tried to
 * @param loginName as it was then
 * @param groupId id of the group of the enterprise for which he acted then, or to which the account belongs; null: none
 * @param result {@code success}, or the code of what was wrong; at most 64 characters
 * @param way of login; null: not known; at most 64 characters
 * @param clientId name of the system that was logged in to, at most 255 characters; null: none
 * @param ip remote address, at most 64 characters
 * @param device browser and system, at most 128 characters; null: not known
 */
public record LoginEntry(
        Instant at,
        String userId,
        String loginName,
        @Nullable String groupId,
        String result,
        @Nullable String way,
        @Nullable String clientId,
        @Nullable String ip,
        @Nullable String device) {
    /** The result of a login that succeeded. */
    public static final String SUCCESS = "success";

    /** The result of a failure after which further ones of the account are left out for a while. */
    public static final String FURTHER_OMITTED = "further-omitted";

    private static final int MAX_CODE = 64;
    private static final int MAX_NAME = 255;
    private static final int MAX_DEVICE = 128;

    public LoginEntry {
        loginName = cut(loginName, MAX_NAME);
        result = cut(result, MAX_CODE);
        way = way == null ? null : cut(way, MAX_CODE);
        clientId = clientId == null ? null : cut(clientId, MAX_NAME);
        ip = ip == null ? null : cut(ip, MAX_CODE);
        device = device == null ? null : cut(device, MAX_DEVICE);
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}
