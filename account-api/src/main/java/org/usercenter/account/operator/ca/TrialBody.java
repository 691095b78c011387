package org.usercenter.account.operator.ca;

import org.jspecify.annotations.Nullable;

/**
 * What is tried on a certificate.
 *
 * @param sample certificate in PEM or Base64, at most 20,000 characters
 * @param settings of the authority; absent where one that was saved is asked
 */
public record TrialBody(@Nullable String sample, @Nullable TrustBody settings) {}
