package org.usercenter.storage.enterprise;

import java.util.Optional;
import java.util.Set;

import org.keycloak.models.RealmModel;

/** Who belongs to which enterprise, as the groups say. */
public interface MembershipStore {

    /** How many memberships {@link #standing} tells of at most. */
    int MAX = 500;

    /** Whether the account is a person's, and the enterprises that it belongs to; two queries. */
    Standing standing(RealmModel realm, String userId);

    /**
     * What the account is in one enterprise: the highest of its roles there.
     *
     * @param groupId id of the enterprise's group
     */
    Optional<Membership> membership(RealmModel realm, String userId, String groupId);

    /**
     * Whether the account is in the enterprise's group {@link EnterpriseStore#ADMINISTRATORS}. Counts for members only, see
     * {@link #membership}.
     *
     * @param groupId id of the enterprise's group
     */
    boolean isAdministrator(RealmModel realm, String userId, String groupId);

    /** All enterprises, by the id of their group, where {@link #isAdministrator} holds; one query. */
    Set<String> administered(RealmModel realm, String userId);
}
