package org.usercenter.storage.login;

/**
 * A line as it stands in the log.
 *
 * @param id ascending as lines were written
 */
public record LoggedLogin(long id, LoginEntry entry) {}
