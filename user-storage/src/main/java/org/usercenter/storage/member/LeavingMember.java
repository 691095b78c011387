package org.usercenter.storage.member;

/** An internal account whose waiting time is over. */
public record LeavingMember(String realmId, String groupId, String userId) {}
