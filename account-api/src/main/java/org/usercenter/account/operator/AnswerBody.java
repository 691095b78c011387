package org.usercenter.account.operator;

import org.jspecify.annotations.Nullable;

/**
 * What an operator writes to whom a case is about.
 *
 * @param text 1 to 500 characters
 */
public record AnswerBody(@Nullable String text) {}
