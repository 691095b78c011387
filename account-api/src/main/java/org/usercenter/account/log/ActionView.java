package org.usercenter.account.log;

/**
 * Something that can stand in the business log. Texts are in the caller's language.
 *
 * @param code by which the log is narrowed
 * @param area text for what it has to do with
 */
public record ActionView(String code, String area, String text) {}
