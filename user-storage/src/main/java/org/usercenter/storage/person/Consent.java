package org.usercenter.storage.person;

import java.time.Instant;

/**
 * Somebody's consent to a text, such as the service agreement.
 *
 * @param agreementVersion version of the text that was read; 1 to 64 characters
 * @param at when, to the millisecond
 */
public record Consent(String agreementVersion, Instant at) {}
