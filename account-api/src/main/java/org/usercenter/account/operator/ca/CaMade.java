package org.usercenter.account.operator.ca;

/** An authority that was added, not enabled yet. */
public record CaMade(String id) {}
