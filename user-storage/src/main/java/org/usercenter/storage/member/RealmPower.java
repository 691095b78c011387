package org.usercenter.storage.member;

import java.util.stream.Stream;

import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;

/**
 * Power over the realm (管理权限): roles of its administration, and that of operators, who read everybody's documents. What an
 * enterprise does never touches an account or a group that has it.
 */
public final class RealmPower {

    /** Realm role of operators (运营人员). */
    public static final String OPERATOR = "uc-operator";

    private RealmPower() {}

    /** Whether the account has it: by a role of its own, by a group or one above it, or by a part of one of these roles. */
    public static boolean isHeldBy(UserModel account) {
        return RoleUtils.getDeepUserRoleMappings(account).stream().anyMatch(RealmPower::administers);
    }

    /** Whether one of the roles, or a part of one, gives it. */
    public static boolean isGivenBy(Stream<RoleModel> roles) {
        return RoleUtils.expandCompositeRolesStream(roles).anyMatch(RealmPower::administers);
    }

    private static boolean administers(RoleModel role) {
        return AdminRoles.ALL_ROLES.contains(role.getName())
                || (!role.isClientRole() && OPERATOR.equals(role.getName()))
                || (role.getContainer() instanceof ClientModel client
                        && Constants.REALM_MANAGEMENT_CLIENT_ID.equals(client.getClientId()));
    }
}
