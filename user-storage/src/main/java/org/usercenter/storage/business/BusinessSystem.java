package org.usercenter.storage.business;

import java.net.URI;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A business system (业务系统) without its roles, of which there can be many.
 *
 * @param id internal id of the client
 * @param clientId what the client calls itself
 * @param name for people, in both languages
 * @param category groups systems in lists; empty: none
 * @param entry where people enter; null: unknown
 * @param icon its picture in lists; null: none
 * @param order position in lists, ascending
 * @param accountTypes who can enter
 */
public record BusinessSystem(
        String id,
        String clientId,
        Words name,
        String category,
        @Nullable URI entry,
        @Nullable SystemIcon icon,
        int order,
        Set<AccountType> accountTypes) {

    public BusinessSystem {
        accountTypes = Set.copyOf(accountTypes);
    }
}
