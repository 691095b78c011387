package org.usercenter.account.operator.catalogue;

/**
 * A client role with what the catalogue says of it.
 *
 * @param business whether an administrator has made it a business role, which operators can change
 * @param tag names this state at a change ({@code If-Match})
 */
public record CatalogueRoleView(String name, boolean business, CatalogueRoleEdit settings, String tag) {}
