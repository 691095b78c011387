package org.usercenter.account.operator;

/**
 * What became of an approval.
 *
 * @param complete false: another operator has to approve too
 */
public record ApprovalView(boolean complete) {}
