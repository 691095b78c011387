package org.usercenter.storage.realname;

/**
 * Somebody whose real name is still to be checked at the authority.
 *
 * @param entry the entry of the history that waits
 * @param checks how often it was claimed; tells an old claim from a newer one
 */
public record PendingCheck(long entry, String realmId, String userId, int checks) {}
