package org.usercenter.storage.request;

import org.jspecify.annotations.Nullable;

/**
 * What a request was answered.
 *
 * @param status HTTP status
 * @param location path of what was made; null: nothing was made
 * @param body JSON of any length; null: none
 */
public record FirstAnswer(int status, @Nullable String location, @Nullable String body) {}
