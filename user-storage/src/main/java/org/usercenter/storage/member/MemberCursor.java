package org.usercenter.storage.member;

/**
 * Where a page ended.
 *
 * @param value what the list is ordered by, of the last member
 * @param userId of the last member
 */
public record MemberCursor(String value, String userId) {}
