package org.usercenter.account.operator.directory;

import org.jspecify.annotations.Nullable;

/**
 * Whom an operator looks for; in the body, because it can be a number.
 *
 * @param text login name, whole name, number of a document, or mobile
 */
public record PersonSearchBody(@Nullable String text) {}
