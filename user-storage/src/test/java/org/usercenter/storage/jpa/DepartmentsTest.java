package org.usercenter.storage.jpa;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.GroupModel;
import org.keycloak.models.ModelDuplicateException;
import org.usercenter.storage.department.Department;
import org.usercenter.storage.department.DepartmentPage;
import org.usercenter.storage.department.DepartmentRefusedException;
import org.usercenter.storage.department.DepartmentRefusedException.Reason;
import org.usercenter.storage.department.DepartmentText;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.member.RealmPower;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A9")
final class DepartmentsTest extends DepartmentTest {

    @Test
    void a_branch_is_read_as_it_was_written_and_personal_data_is_encrypted() {
        DepartmentText text = new DepartmentText("华南 分公司", true, BRANCH, "王经理", "020-12345678", "一楼");

        String id = create(null, text);

        assertThat(find(id).text()).isEqualTo(text);
        assertThat(database.<List<String>>call(em -> em.createQuery(
                                "select d.managerSealed from UcDepartment d where d.id = :id", String.class)
                        .setParameter("id", id)
                        .getResultList()))
                .doesNotContain("王经理");
    }

    @Test
    void who_gets_the_enterprise_learns_nothing_of_the_people_of_its_departments() {
        String id = create(null, new DepartmentText("华南 分公司", true, BRANCH, "王经理", "020-12345678", "一楼"));

        change(store -> store.enterprises().forgetPeople(realm, group));

        assertThat(find(id).text()).isEqualTo(new DepartmentText("华南 分公司", true, BRANCH, null, null, null));
    }

    @Test
    void siblings_keep_their_order_and_pages_follow_one_another() {
        List<String> all = IntStream.range(0, 5)
                .mapToObj(i -> create(null, text("部门" + i)))
                .toList();

        DepartmentPage first = children(null, null, 3);
        DepartmentPage second = children(null, first.next(), 3);

        assertThat(ids(first)).isEqualTo(all.subList(0, 3));
        assertThat(ids(second)).isEqualTo(all.subList(3, 5));
        assertThat(second.next()).isNull();
        assertThat(first.total()).isEqualTo(5);
    }

    @Test
    void of_any_number_that_make_one_of_the_same_name_at_the_same_moment_one_succeeds() throws Exception {
        List<Boolean> made = atOnce(5, () -> {
            try {
                create(null, text("甲"));
                return true;
            } catch (DepartmentRefusedException | ModelDuplicateException e) {
                return false;
            }
        });

        assertThat(made).containsOnlyOnce(true);
        assertThat(children(null, null, 10).items()).hasSize(1);
    }

    @Test
    void of_two_editors_who_saw_the_same_the_second_is_told() {
        String a = create(null, text("甲"));
        int seen = find(a).version();

        edit(a, seen, text("甲部"));

        assertRefused(Reason.STALE, () -> edit(a, seen, text("乙部")));
        assertThat(find(a).text().name()).isEqualTo("甲部");
    }

    @Test
    void only_an_empty_one_is_deleted() {
        String a = create(null, text("甲"));
        String below = create(a, text("一组"));
        assertRefused(Reason.NOT_EMPTY, () -> delete(a));
        inRealm((keycloak, made) -> {
            store(keycloak).members().join(made, group, keycloak.user(made, other), MemberRole.INTERNAL);
            return store(keycloak).members().place(made, group, keycloak.user(made, other), List.of(below));
        });
        assertRefused(Reason.NOT_EMPTY, () -> delete(below));

        inRealm((keycloak, made) ->
                store(keycloak).members().place(made, group, keycloak.user(made, other), List.of()));
        delete(below);
        delete(a);

        assertThat(children(null, null, 10).items()).isEmpty();
        assertThat(rows("UcDepartment")).isZero();
    }

    @Test
    void groups_outside_the_enterprises_own_departments_are_unknown() {
        String members = inRealm((keycloak, made) -> new EnterpriseGroups(keycloak.groupsAndRoles())
                .members(made, group, MemberRole.INTERNAL)
                .getId());
        String own = create(null, text("甲"));

        for (String foreign : List.of(group, members, "nothing")) {
            assertRefused(Reason.UNKNOWN, () -> create(foreign, text("一组")));
            assertRefused(Reason.UNKNOWN, () -> move(own, foreign, null));
            assertRefused(Reason.UNKNOWN, () -> move(foreign, null, null));
            assertRefused(Reason.UNKNOWN, () -> delete(foreign, 0));
            assertRefused(Reason.UNKNOWN, () -> edit(foreign, 0, text("x")));
        }
    }

    @Test
    void one_that_another_has_moved_since_is_not_moved() {
        String east = create(null, text("东区"));
        String west = create(null, text("西区"));
        String sales = create(null, text("销售部"));
        int seen = find(sales).version();
        move(sales, seen, east, null);

        assertRefused(Reason.STALE, () -> move(sales, seen, west, null));

        assertThat(find(sales).parentId()).isEqualTo(east);
    }

    @Test
    void departments_are_found_by_the_end_of_their_path() {
        String east = create(null, text("东区"));
        String sales = create(east, text("销售部"));
        String other = create(create(null, text("西区")), text("销售部"));
        String top = create(null, text("财务部"));
        create(east, text("财务部"));

        assertThat(at("销售部")).containsExactlyInAnyOrder(sales, other);
        assertThat(at("东区", "销售部")).containsExactly(sales);
        assertThat(at("财务部")).containsExactly(top);
        assertThat(at("南区", "销售部")).isEmpty();
        assertThat(at("销售")).isEmpty();
    }

    private List<String> at(String... path) {
        return inRealm((keycloak, made) -> store(keycloak).departments().at(made, group, List.of(path)));
    }

    @Test
    void one_that_an_administrator_makes_moves_or_removes_is_followed() {
        String a = create(null, text("甲"));
        String made = inRealm((keycloak, in) -> keycloak.groupsAndRoles()
                .createGroup(in, "后台", keycloak.groupsAndRoles().getGroupById(in, a))
                .getId());
        assertThat(path(made)).containsExactly("甲", "后台");

        inRealm((keycloak, in) -> {
            keycloak.groupsAndRoles()
                    .moveGroup(
                            in,
                            keycloak.groupsAndRoles().getGroupById(in, made),
                            new EnterpriseGroups(keycloak.groupsAndRoles()).departments(in, group));
            return true;
        });
        assertThat(path(made)).containsExactly("后台");

        inRealm((keycloak, in) -> keycloak.groupsAndRoles()
                .removeGroup(in, keycloak.groupsAndRoles().getGroupById(in, made)));
        assertThat(this.<Optional<Department>>inStore(
                        store -> store.departments().find(realm, group, made)))
                .isEmpty();
    }

    @Test
    void every_change_stands_in_the_journal() {
        String a = create(null, text("甲"));
        edit(a, find(a).version(), text("乙"));
        move(a, null, null);
        delete(a);

        assertThat(database.<List<String>>call(em -> em.createQuery(
                                "select j.action from UcJournal j where j.realmId = :realm and j.action like 'department.%' order by j.id",
                                String.class)
                        .setParameter("realm", realm.getId())
                        .getResultList()))
                .containsExactly("department.create", "department.edit", "department.move", "department.delete");
    }

    @Test
    void what_carries_power_over_the_realm_is_not_changed_and_nothing_is_put_below_it() {
        String powerful = create(null, text("信息部"));
        String ordinary = create(null, text("销售部"));
        inRealm((keycloak, made) -> {
            GroupModel of = Objects.requireNonNull(keycloak.groupsAndRoles().getGroupById(made, powerful));
            of.grantRole(made.addRole(RealmPower.OPERATOR));
            return true;
        });

        assertRefused(Reason.POWERFUL, () -> create(powerful, text("一组")));
        assertRefused(Reason.POWERFUL, () -> move(ordinary, powerful, null));
        assertRefused(Reason.POWERFUL, () -> move(powerful, ordinary, null));
        assertRefused(Reason.POWERFUL, () -> edit(powerful, find(powerful).version(), text("别的部门")));
        assertRefused(Reason.POWERFUL, () -> delete(powerful));
    }
}
