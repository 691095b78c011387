package org.usercenter.account.operator.foureyes;

import org.jspecify.annotations.Nullable;

/**
 * An operator agrees to a proposal.
 *
 * @param warning the one that the operator has seen; null: none
 */
public record Consent(@Nullable String warning) {}
