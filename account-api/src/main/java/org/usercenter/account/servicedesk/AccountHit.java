package org.usercenter.account.servicedesk;

import org.jspecify.annotations.Nullable;

/**
 * An account that was found.
 *
 * @param type {@code enterprise}, {@code person} or {@code member}
 * @param name of the enterprise, or masked of the person; null: not known
 * @param mobile masked; null: none
 */
public record AccountHit(
        String id, String loginName, String type, @Nullable String name, @Nullable String mobile, boolean enabled) {}
