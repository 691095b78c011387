package org.usercenter.account.session;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A login that goes on (登录设备).
 *
 * @param current whether it is the one that asks
 * @param browser null: not known
 * @param os null: not known
 * @param mobile whether it is a phone or a tablet
 * @param ip address that the login came from
 * @param startedAt ISO 8601
 * @param seenAt when it was used last, to the minute or so; ISO 8601
 * @param offline whether a system keeps it while nobody is there
 * @param systems what is open in it
 */
public record SessionView(
        String id,
        boolean current,
        @Nullable String browser,
        @Nullable String os,
        boolean mobile,
        String ip,
        String startedAt,
        String seenAt,
        boolean offline,
        List<SystemView> systems) {

    public SessionView {
        systems = List.copyOf(systems);
    }
}
