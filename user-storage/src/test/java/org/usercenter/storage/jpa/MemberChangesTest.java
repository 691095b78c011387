package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RoleModel;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.member.DisabledAccount;
import org.usercenter.storage.member.LeavingMember;
import org.usercenter.storage.member.RealmPower;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A7")
final class MemberChangesTest extends MemberTest {

    @Test
    void of_two_editors_who_saw_the_same_the_second_changes_nothing() {
        String member = join("张小三", MemberRole.INTERNAL);
        int seen = find(member).version();

        boolean first = inStore(store -> store.members().edit(realm, group, member, seen, "张三"));
        boolean second = inStore(store -> store.members().edit(realm, group, member, seen, "张四"));

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(find(member).name()).isEqualTo("张三");
    }

    @Test
    void of_any_number_of_editors_at_the_same_moment_one_succeeds() throws Exception {
        String member = join("张小三", MemberRole.INTERNAL);
        int seen = find(member).version();

        List<Boolean> results =
                atOnce(6, () -> this.<Boolean>inStore(store -> store.members().edit(realm, group, member, seen, null)));

        assertThat(results).containsOnlyOnce(true);
    }

    @Test
    void a_member_administrator_is_one_by_group_and_in_the_list_alike() {
        String member = join("张小三", MemberRole.INTERNAL);

        administer(member, true);
        assertThat(find(member).administrator()).isTrue();
        assertThat(groupNames(member)).containsExactlyInAnyOrder("internal", EnterpriseStore.ADMINISTRATORS);

        administer(member, false);
        assertThat(find(member).administrator()).isFalse();
        assertThat(groupNames(member)).containsExactly("internal");
    }

    @Test
    void who_left_and_comes_back_is_no_administrator() {
        String member = join("张小三", MemberRole.INTERNAL);
        administer(member, true);
        inRealm((keycloak, made) -> {
            store(keycloak).members().leave(made, group, keycloak.user(made, member));
            return true;
        });

        joinAs(member, MemberRole.INTERNAL);

        assertThat(find(member).administrator()).isFalse();
    }

    @Test
    void nobody_is_placed_in_a_department_of_another_enterprise_or_in_any_other_group() {
        String member = join("张小三", MemberRole.INTERNAL);
        String foreign = inRealm((keycloak, made) ->
                keycloak.groupsAndRoles().createGroup(made, "administration").getId());

        assertThat(place(member, List.of(foreign))).isFalse();
        assertThat(place(member, List.of(group))).isFalse();
        assertThat(groupNames(member)).containsExactly("internal");
    }

    @Test
    void nobody_is_placed_in_a_department_that_carries_administrative_power() {
        String member = join("张小三", MemberRole.INTERNAL);
        String department = department("工程部");
        inRealm((keycloak, made) -> {
            GroupModel of = Objects.requireNonNull(keycloak.groupsAndRoles().getGroupById(made, department));
            of.grantRole(made.addRole("manage-users"));
            return true;
        });

        assertThat(place(member, List.of(department))).isFalse();
        assertThat(groupNames(member)).containsExactly("internal");
    }

    @Test
    void power_over_the_realm_is_seen_whichever_way_an_account_has_it() {
        String member = join("张小三", MemberRole.INTERNAL);
        assertThat(isPowerful(member)).isFalse();

        inRealm((keycloak, made) -> {
            RoleModel composite = made.addRole("helpdesk");
            composite.addCompositeRole(made.addRole("view-users"));
            GroupModel above = keycloak.groupsAndRoles().createGroup(made, "staff");
            above.grantRole(composite);
            keycloak.user(made, member).joinGroup(keycloak.groupsAndRoles().createGroup(made, "night", above));
            return true;
        });

        assertThat(isPowerful(member)).isTrue();
    }

    private boolean isPowerful(String account) {
        return inRealm((keycloak, made) -> RealmPower.isHeldBy(keycloak.user(made, account)));
    }

    @Test
    void who_was_disabled_by_others_than_the_enterprise_stays_so() {
        String byOperators = join("张小三", MemberRole.INTERNAL);
        String byEnterprise = join("李四", MemberRole.INTERNAL);

        List<Boolean> done = inRealm((keycloak, made) -> {
            keycloak.user(made, byOperators).setEnabled(false);
            return List.of(
                    DisabledAccount.disable(keycloak.user(made, byOperators)),
                    DisabledAccount.disable(keycloak.user(made, byEnterprise)));
        });

        assertThat(done).containsExactly(false, true);
        assertThat(isEnterprises(byOperators)).isFalse();
        assertThat(isEnterprises(byEnterprise)).isTrue();
    }

    @Test
    void only_accounts_whose_waiting_time_is_over_are_due() {
        String member = join("张小三", MemberRole.INTERNAL);
        change(store ->
                store.members().leaveAt(realm, group, member, clock.instant().plus(Duration.ofDays(7))));
        assertThat(due()).doesNotContain(member);

        clock.move(Duration.ofDays(7));

        assertThat(due()).contains(member);
        boolean kept = inStore(store -> store.members().leaveAt(realm, group, member, null));
        assertThat(kept).isTrue();
        assertThat(due()).doesNotContain(member);
    }

    @Test
    void a_sub_account_is_never_deleted_by_the_enterprise() {
        String person = Fakes.user();
        inRealm((keycloak, made) -> keycloak.createUser(made, person));
        joinAs(person, MemberRole.INVITED);

        boolean leaving = inStore(store -> store.members().leaveAt(realm, group, person, clock.instant()));

        assertThat(leaving).isFalse();
    }

    @Test
    void who_was_in_the_group_of_administrators_before_is_one_in_the_list_too() {
        String account = Fakes.user();
        inRealm((keycloak, made) -> keycloak.createUser(made, account));
        administer(account, true);

        joinAs(account, MemberRole.INTERNAL);

        assertThat(find(account).administrator()).isTrue();
    }

    @Test
    void a_deletion_that_failed_waits_behind_the_others() {
        String member = join("张小三", MemberRole.INTERNAL);
        change(store -> store.members().leaveAt(realm, group, member, clock.instant()));
        LeavingMember leaving = new LeavingMember(realm.getId(), group, member);

        change(store -> store.members().putOff(leaving, clock.instant().plus(Duration.ofHours(1))));

        assertThat(due()).doesNotContain(member);
        clock.move(Duration.ofHours(1));
        assertThat(due()).contains(member);
    }
}
