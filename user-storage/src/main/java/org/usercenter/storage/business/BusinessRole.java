package org.usercenter.storage.business;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.realname.RealNameLevel;

/**
 * A business role (业务角色): a client role that has to be opened (开通).
 *
 * @param id id of the role
 * @param name name of the role, as it stands in the token
 * @param openable whether it can be opened now; who has it keeps it when it no longer can
 * @param accountTypes who can have it
 * @param level real-name level that its holder needs
 * @param ways ways of login that it accepts; null: all; empty: none, which is what a mistaken setting comes to
 * @param particulars ids of what its holder has to have declared beyond the basic particulars
 * @param description for people; empty where there is none
 */
public record BusinessRole(
        String id,
        String name,
        boolean openable,
        Set<AccountType> accountTypes,
        RealNameLevel level,
        @Nullable Set<LoginWay> ways,
        List<String> particulars,
        Words description) {

    public BusinessRole {
        accountTypes = Set.copyOf(accountTypes);
        ways = ways == null ? null : Set.copyOf(ways);
        particulars = List.copyOf(particulars);
    }

    /**
     * Whether logins in those ways are enough: one of them has to be accepted.
     *
     * @param shown ways of all logins of a session; empty: none is known
     */
    public boolean accepts(Set<LoginWay> shown) {
        return ways == null || shown.stream().anyMatch(ways::contains);
    }
}
