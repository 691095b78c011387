package org.usercenter.storage.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;

/**
 * Looks for enterprises and people of the realm (查询) by what an operator is told on the phone. Every answer is one statement over an
 * index, however many accounts there are; accounts of other user stores that never logged in are not found.
 */
public interface Directory {

    /** How many ids can be asked for at once. */
    int MAX = 200;

    /** The enterprise with that code. */
    Optional<EnterpriseEntry> enterprise(RealmModel realm, Uscc uscc);

    /** The enterprise whose main account the user is. */
    Optional<EnterpriseEntry> enterpriseOf(RealmModel realm, String userId);

    /**
     * The enterprises whose main accounts are among these users, by name.
     *
     * @param userIds at most {@link #MAX}
     * @throws IllegalArgumentException when there are more
     */
    List<EnterpriseEntry> enterprisesOf(RealmModel realm, Collection<String> userIds);

    /**
     * Enterprises by name.
     *
     * @param beginning of the name, of which 40 characters count; upper and lower case are the same; empty: all
     * @param suspended whether those alone that are suspended
     * @param after the last one of the page before; null: the first page
     */
    List<EnterpriseEntry> enterprises(
            RealmModel realm, String beginning, boolean suspended, EnterpriseEntry.@Nullable Position after, int rows);

    /**
     * Those of these enterprises that there are, by name.
     *
     * @param groupIds at most {@link #MAX}
     * @throws IllegalArgumentException when there are more
     */
    List<EnterpriseEntry> enterprises(RealmModel realm, Collection<String> groupIds);

    /** User id of the account with exactly that login name. */
    Optional<String> account(RealmModel realm, String loginName);

    /**
     * Natural persons with exactly that name, which is encrypted, by user id.
     *
     * @param after user id of the last one of the page before; null: the first page
     */
    List<AccountEntry> persons(RealmModel realm, PersonName name, @Nullable String after, int rows);

    /**
     * Those of these accounts that are natural persons' or belong to an enterprise as internal ones, by user id.
     *
     * @param userIds at most {@link #MAX}
     * @throws IllegalArgumentException when there are more
     */
    List<AccountEntry> accounts(RealmModel realm, Collection<String> userIds);

    /** What humans have to do with accounts. */
    Ties ties();
}
