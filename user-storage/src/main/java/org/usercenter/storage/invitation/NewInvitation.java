package org.usercenter.storage.invitation;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.PersonName;

/**
 * Whom an enterprise invites, and as what.
 *
 * @param groupId of the enterprise
 * @param userId a natural person's account
 * @param name of the person; only masked is it kept
 * @param loginName of the account; likewise
 * @param departmentIds at most 20
 * @param roles at most 50 in all, by their client's id
 */
public record NewInvitation(
        String groupId,
        String userId,
        PersonName name,
        LoginName loginName,
        List<String> departmentIds,
        Map<String, Set<String>> roles) {

    /** Of one invitation. */
    public static final int MAX_DEPARTMENTS = 20;
    /** Of one invitation. */
    public static final int MAX_ROLES = 50;

    /**
     * Checks how many there are.
     *
     * @throws IllegalArgumentException when there are too many departments or roles
     */
    public NewInvitation {
        departmentIds = departmentIds.stream().distinct().toList();
        roles = Map.copyOf(roles);
        if (departmentIds.size() > MAX_DEPARTMENTS) {
            throw new IllegalArgumentException("departments");
        }
        if (roles.values().stream().mapToInt(Set::size).sum() > MAX_ROLES) {
            throw new IllegalArgumentException("roles");
        }
    }
}
