package org.usercenter.account.enterprise;

import java.util.List;

/**
 * A member's request for a business system.
 *
 * @param name login name of the member
 * @param client what the client calls itself
 * @param roles names of those that can be given
 * @param at ISO 8601
 */
public record RequestView(
        String id, String userId, String name, String client, String clientName, List<String> roles, String at) {

    public RequestView {
        roles = List.copyOf(roles);
    }
}
