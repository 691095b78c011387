package org.usercenter.account.operator.foureyes;

/**
 * Something that waits for another operator.
 *
 * @param proposal its id
 */
public record ProposalMade(String proposal) {}
