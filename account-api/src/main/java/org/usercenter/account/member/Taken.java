package org.usercenter.account.member;

import java.util.Map;

import org.usercenter.account.problem.FieldCode;

/**
 * What others have of some values.
 *
 * @param fields those whose values are taken, and how
 * @param known whether the enterprise sees each of these values in its own list of members
 */
record Taken(Map<String, FieldCode> fields, boolean known) {}
