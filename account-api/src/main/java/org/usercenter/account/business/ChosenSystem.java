package org.usercenter.account.business;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Roles of one business system by their names.
 *
 * @param client what the client calls itself
 */
public record ChosenSystem(@Nullable String client, @Nullable List<String> roles) {}
