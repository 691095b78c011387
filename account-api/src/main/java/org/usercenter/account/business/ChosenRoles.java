package org.usercenter.account.business;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Roles by their names.
 *
 * @param roles null: nothing was said
 */
public record ChosenRoles(@Nullable List<String> roles) {}
