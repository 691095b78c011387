package org.usercenter.account.personal;

/**
 * A consent that holds (同意).
 *
 * @param kind {@code agreement} or {@code face}
 * @param version of the text that was agreed to
 * @param at ISO 8601
 */
public record ConsentView(String kind, String version, String at) {}
