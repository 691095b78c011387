package org.usercenter.auth.business.claim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.GroupModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.enterprise.EnterpriseStore;

/** Departments (部门) of a member in one enterprise, as paths under it. */
final class Departments {
    private static final int MAX_DEPTH = 32;

    private Departments() {}

    /** E.g. {@code /华南分公司/工程部}, sorted. */
    static List<String> of(UserModel user, String enterpriseGroupId) {
        return user.getGroupsStream()
                .flatMap(group -> path(group, enterpriseGroupId).stream())
                .sorted()
                .toList();
    }

    private static Optional<String> path(GroupModel group, String enterpriseGroupId) {
        Deque<String> names = new ArrayDeque<>();
        GroupModel at = group;
        for (int depth = 0; at != null && depth < MAX_DEPTH; depth++) {
            if (EnterpriseStore.DEPARTMENTS.equals(at.getName()) && enterpriseGroupId.equals(at.getParentId())) {
                return names.isEmpty() ? Optional.empty() : Optional.of("/" + String.join("/", names));
            }
            names.addFirst(at.getName());
            at = at.getParent();
        }
        return Optional.empty();
    }
}
