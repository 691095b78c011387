package org.usercenter.account.operator.catalogue;

import org.usercenter.storage.business.BusinessSystem;

/**
 * A business system in a list.
 *
 * @param id of the client
 * @param client what it calls itself
 * @param name in the caller's language
 * @param category empty: none
 */
public record CatalogueSystemRow(String id, String client, String name, String category) {

    static CatalogueSystemRow of(BusinessSystem system, boolean chinese) {
        return new CatalogueSystemRow(
                system.id(), system.clientId(), system.name().in(chinese), system.category());
    }
}
