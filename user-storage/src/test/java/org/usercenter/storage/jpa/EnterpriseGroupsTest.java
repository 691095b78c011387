package org.usercenter.storage.jpa;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RoleModel;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.RealmIncompleteException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("R2")
final class EnterpriseGroupsTest extends EnterpriseTest {

    @Test
    void its_groups_stand_under_its_code() {
        String group = create(user, FULL);

        assertThat(paths(group))
                .containsExactlyInAnyOrder(
                        "enterprises/91350100M000100Y43",
                        "enterprises/91350100M000100Y43/departments",
                        "enterprises/91350100M000100Y43/members",
                        "enterprises/91350100M000100Y43/members/owner",
                        "enterprises/91350100M000100Y43/members/internal",
                        "enterprises/91350100M000100Y43/members/invited");
    }

    @Test
    void only_the_groups_of_members_carry_a_role_and_each_its_own() {
        String group = create(user, FULL);

        List<String> roles = inRealm((keycloak, made) -> tree(keycloak.groupsAndRoles()
                        .getGroupById(made, group))
                .flatMap(each ->
                        each.getRoleMappingsStream().map(RoleModel::getName).map(name -> each.getName() + "=" + name))
                .toList());
        assertThat(roles).containsExactlyInAnyOrder("owner=uc-owner", "internal=uc-internal", "invited=uc-invited");
    }

    @Test
    void the_main_account_is_its_owner_and_nothing_else() {
        create(user, FULL);

        List<String> groups = inRealm((keycloak, made) -> keycloak.user(made, user)
                .getGroupsStream()
                .map(GroupModel::getName)
                .toList());
        assertThat(groups).containsExactly("owner");
        assertThat(this.<Boolean>inRealm((keycloak, made) ->
                        keycloak.user(made, user).hasRole(Objects.requireNonNull(made.getRole("uc-owner")))))
                .isTrue();
    }

    @Test
    void a_realm_without_the_role_of_members_is_told_what_is_missing() {
        inRealm((keycloak, made) ->
                keycloak.groupsAndRoles().removeRole(Objects.requireNonNull(made.getRole("uc-invited"))));

        assertThatThrownBy(() -> create(user, FULL))
                .isInstanceOf(RealmIncompleteException.class)
                .hasMessageContaining("role uc-invited");
        assertThat(rows("UcIdentifier")).isZero();
    }

    @Test
    void a_realm_without_the_root_is_told_what_is_missing() {
        inRealm((keycloak, made) -> keycloak.groupsAndRoles()
                .removeGroup(made, keycloak.groupsAndRoles().getGroupByName(made, null, EnterpriseStore.ROOT)));

        assertThatThrownBy(() -> create(user, FULL))
                .isInstanceOf(RealmIncompleteException.class)
                .hasMessageContaining("group enterprises");
    }

    @Test
    void groups_and_particulars_go_with_the_main_account() {
        create(user, FULL);
        inRealm((keycloak, made) -> {
            keycloak.removeUser(made, keycloak.user(made, user));
            return true;
        });

        assertThat(rows("UcEnterprise") + rows("UcIdentifier")).isZero();
        long groups = inRealm((keycloak, made) -> keycloak.groupsAndRoles().getGroupsCount(made, false));
        assertThat(groups).isEqualTo(1);
    }

    @Test
    void a_code_whose_main_account_is_gone_can_be_registered_anew() {
        create(user, FULL);
        inRealm((keycloak, made) -> {
            keycloak.removeUser(made, keycloak.user(made, user));
            return true;
        });
        create(other, SPARSE);

        assertThat(find().mainAccountId()).isEqualTo(other);
    }

    @Test
    void the_particulars_go_with_the_group() {
        String group = create(user, FULL);
        inRealm((keycloak, made) -> keycloak.groupsAndRoles()
                .removeGroup(made, keycloak.groupsAndRoles().getGroupById(made, group)));

        assertThat(rows("UcEnterprise")).isZero();
    }

    @Test
    void the_enterprise_of_others_stays_when_a_user_goes() {
        create(user, FULL);
        inRealm((keycloak, made) -> {
            keycloak.removeUser(made, keycloak.user(made, other));
            return true;
        });

        assertThat(find().mainAccountId()).isEqualTo(user);
    }

    private List<String> paths(String groupId) {
        return inRealm((keycloak, made) -> tree(keycloak.groupsAndRoles().getGroupById(made, groupId))
                .map(EnterpriseGroupsTest::path)
                .toList());
    }

    private static Stream<GroupModel> tree(GroupModel group) {
        return Stream.concat(Stream.of(group), group.getSubGroupsStream().flatMap(EnterpriseGroupsTest::tree));
    }

    private static String path(GroupModel group) {
        @Nullable GroupModel parent = group.getParent();
        return parent == null ? group.getName() : path(parent) + "/" + group.getName();
    }
}
