package org.usercenter.storage.enterprise;

import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.Uscc;

/**
 * That somebody belongs to an enterprise.
 *
 * @param groupId id of the enterprise's group
 * @param mainAccountId user id of its main account
 * @param suspended whether the enterprise may not act at present, see {@link Suspensions}
 */
public record Membership(
        String groupId, String mainAccountId, Uscc uscc, EnterpriseName name, MemberRole role, boolean suspended) {}
