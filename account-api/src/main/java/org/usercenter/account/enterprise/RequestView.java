package org.usercenter.account.enterprise;

import java.util.List;

/**
 * A member's request for a business system.
 *
 * @param name of the person; the login name when none is known
 * @param client what the client calls itself
 * @param roles names of those that can be given, for {@code grant}
 * @param roleNames the same for people, in their language
 * @param at ISO 8601
 */
public record RequestView(
        String id,
        String userId,
        String name,
        String loginName,
        String client,
        String clientName,
        List<String> roles,
        List<String> roleNames,
        String at) {

    public RequestView {
        roles = List.copyOf(roles);
        roleNames = List.copyOf(roleNames);
    }
}
