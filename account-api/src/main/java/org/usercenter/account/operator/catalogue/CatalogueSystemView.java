package org.usercenter.account.operator.catalogue;

/**
 * A business system with what the catalogue says of it.
 *
 * @param id of the client
 * @param client what it calls itself
 * @param name of the client, for languages without a name of their own
 */
public record CatalogueSystemView(String id, String client, String name, CatalogueSystemEdit settings) {}
