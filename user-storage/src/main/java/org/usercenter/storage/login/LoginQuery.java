package org.usercenter.storage.login;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.log.LogRange;

/**
 * Which lines of the login log are asked for. What is null narrows nothing.
 *
 * @param way exactly
 * @param success whether the login succeeded
 * @param loginName exactly; only of an enterprise
 */
public record LoginQuery(LogRange range, @Nullable String way, @Nullable Boolean success, @Nullable String loginName) {}
