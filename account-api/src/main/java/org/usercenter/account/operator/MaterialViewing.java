package org.usercenter.account.operator;

/**
 * A look at a material that is allowed now.
 *
 * @param link where to look, for the same operator only
 * @param until ISO 8601
 */
public record MaterialViewing(String link, String until) {}
