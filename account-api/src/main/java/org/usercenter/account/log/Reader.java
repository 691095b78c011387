package org.usercenter.account.log;

/**
 * Who reads his own log.
 *
 * @param loginName as it is now
 */
public record Reader(String userId, String loginName) {}
