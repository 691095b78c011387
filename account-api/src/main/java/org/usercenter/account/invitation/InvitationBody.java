package org.usercenter.account.invitation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An invitation that is to be sent.
 *
 * @param candidate token of a search
 * @param departments ids, at most 20
 * @param roles {@code <client>:<role>}, at most 50
 */
public record InvitationBody(
        @Nullable String candidate, @Nullable List<String> departments, @Nullable List<String> roles) {}
