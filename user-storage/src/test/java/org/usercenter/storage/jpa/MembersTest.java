package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.jpa.entities.UserGroupMembershipEntity;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.department.DepartmentText;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.member.DisabledAccount;
import org.usercenter.storage.member.LeavingMember;
import org.usercenter.storage.member.Member;
import org.usercenter.storage.member.MemberName;
import org.usercenter.storage.member.MemberPage;
import org.usercenter.storage.member.MemberQuery;
import org.usercenter.storage.member.MemberSort;
import org.usercenter.storage.member.MemberState;
import org.usercenter.storage.member.RealmPower;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.NewPerson;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A7")
final class MembersTest extends EnterpriseTest {

    private static final Deed DEED = new Deed("somebody", "password", "192.0.2.7");

    private String group = "";

    @BeforeEach
    void anEnterprise() {
        group = create(user, FULL);
    }

    @Test
    void who_joins_a_group_of_members_is_listed_with_name_and_login_name() {
        String zhang = join("张小三", MemberRole.INTERNAL);

        assertThat(page(MemberQuery.first(10)).items())
                .extracting(Member::userId, Member::name, Member::loginName, Member::state, Member::role)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        zhang, "张小三", "user-" + zhang, MemberState.ACTIVE, MemberRole.INTERNAL));
    }

    @Test
    void the_main_account_is_not_in_the_list() {
        assertThat(page(MemberQuery.first(10)).items()).isEmpty();
    }

    @Test
    void who_leaves_is_not_listed_any_more_and_is_in_no_department() {
        String member = join("张小三", MemberRole.INTERNAL);
        place(member, List.of(department("工程部")));

        inRealm((keycloak, made) -> {
            store(keycloak).members().leave(made, group, keycloak.user(made, member));
            return true;
        });

        assertThat(page(MemberQuery.first(10)).items()).isEmpty();
        long groups = inRealm((keycloak, made) ->
                keycloak.user(made, member).getGroupsStream().count());
        assertThat(groups).isZero();
    }

    @Test
    void an_internal_account_is_found_by_a_part_of_its_name_or_login_name() {
        String zhang = join("张小三", MemberRole.INTERNAL);
        join("李四", MemberRole.INTERNAL);

        assertThat(found("小三")).containsExactly(zhang);
        assertThat(found(zhang.substring(3, 12).toUpperCase(java.util.Locale.ROOT)))
                .containsExactly(zhang);
        assertThat(found("%")).isEmpty();
    }

    @Test
    void a_sub_account_is_found_by_its_whole_name_only_and_shown_with_it() {
        String person = Fakes.user();
        inRealm((keycloak, made) -> keycloak.createUser(made, person));
        change(store -> store.persons()
                .create(
                        realm,
                        person,
                        new NewPerson(
                                PersonName.parse("欧阳小梅"),
                                IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X"),
                                null,
                                new Consent("2026-11", clock.instant()))));
        joinAs(person, MemberRole.INVITED);

        assertThat(found("欧阳小梅")).containsExactly(person);
        assertThat(found("小梅")).isEmpty();
        assertThat(page(MemberQuery.first(10)).items()).extracting(Member::name).containsExactly("欧阳小梅");
        assertThat(page(MemberQuery.first(10)).items()).extracting(Member::role).containsExactly(MemberRole.INVITED);
    }

    @Test
    void pages_follow_one_another_in_every_order_without_gap_or_repetition() {
        List<String> all = IntStream.range(0, 7)
                .mapToObj(i -> join("张小" + "三四五六七八九".charAt(i), MemberRole.INTERNAL))
                .toList();

        for (MemberSort sort : MemberSort.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                List<String> seen = new ArrayList<>();
                MemberQuery query = new MemberQuery(null, null, null, null, null, sort, descending, null, 3);
                MemberPage page = page(query);
                int pages = 1;
                while (page.next() != null) {
                    page.items().forEach(member -> seen.add(member.userId()));
                    page = page(query.after(page.next()));
                    pages++;
                }
                page.items().forEach(member -> seen.add(member.userId()));

                assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
                assertThat(pages).isEqualTo(3);
                assertThat(page.total()).isEqualTo(7);
            }
        }
    }

    @Test
    void the_list_narrows_to_a_department() {
        String engineer = join("张小三", MemberRole.INTERNAL);
        join("李四", MemberRole.INTERNAL);
        String department = department("工程部");
        place(engineer, List.of(department));

        MemberPage page = page(
                new MemberQuery(null, department, MemberRole.INTERNAL, null, null, MemberSort.NAME, false, null, 10));

        assertThat(page.items()).extracting(Member::userId).containsExactly(engineer);
        assertThat(page.items().get(0).departments()).containsExactly(new Member.Place(department, "工程部"));
        assertThat(page.total()).isEqualTo(1);
    }

    @Test
    void the_list_narrows_to_a_state() {
        String disabled = join("张小三", MemberRole.INTERNAL);
        String leaving = join("李四", MemberRole.INTERNAL);
        String active = join("王五", MemberRole.INTERNAL);
        inRealm((keycloak, made) -> {
            keycloak.user(made, disabled).setEnabled(false);
            return true;
        });
        change(store ->
                store.members().leaveAt(realm, group, leaving, clock.instant().plus(Duration.ofDays(7))));

        assertThat(inState(MemberState.DISABLED)).containsExactly(disabled);
        assertThat(inState(MemberState.LEAVING)).containsExactly(leaving);
        assertThat(inState(MemberState.ACTIVE)).containsExactly(active);
    }

    @Test
    void the_list_narrows_to_who_holds_a_business_role() {
        String holder = join("张小三", MemberRole.INTERNAL);
        join("李四", MemberRole.INTERNAL);
        database.call(em -> em.createQuery(
                        """
                        insert into UcMemberGrant(userId, groupId, roleId, realmId, clientId, grantedAt)
                        values (:user, :group, 'bidder', :realm, 'system', 0)""")
                .setParameter("user", holder)
                .setParameter("group", group)
                .setParameter("realm", realm.getId())
                .executeUpdate());

        assertThat(page(new MemberQuery(null, null, null, null, "bidder", MemberSort.NAME, false, null, 10))
                        .items())
                .extracting(Member::userId)
                .containsExactly(holder);
    }

    @Test
    void members_of_other_enterprises_are_not_listed() {
        join("张小三", MemberRole.INTERNAL);

        assertThat(this.<MemberPage>inStore(store -> store.members().page(realm, "another", MemberQuery.first(10)))
                        .items())
                .isEmpty();
    }

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
    void whom_others_have_enabled_again_the_enterprise_has_not_disabled_any_more() {
        String member = join("张小三", MemberRole.INTERNAL);
        inRealm((keycloak, made) -> {
            UserModel account = keycloak.user(made, member);
            DisabledAccount.disable(account);
            account.setEnabled(true);
            return true;
        });

        inRealm((keycloak, made) -> reconciliation(keycloak, made).forgetDisabled(1000));

        inRealm((keycloak, made) -> {
            keycloak.user(made, member).setEnabled(false);
            return true;
        });
        assertThat(isEnterprises(member)).isFalse();
    }

    private boolean isEnterprises(String account) {
        return inRealm((keycloak, made) -> DisabledAccount.isEnterprises(keycloak.user(made, account)));
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
    void members_of_before_are_written_by_the_reconciliation_and_strangers_are_removed() {
        String before = join("张小三", MemberRole.INTERNAL);
        database.call(em -> em.createQuery("delete from UcMember m where m.realmId = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate());
        database.call(em -> em.createQuery(
                        """
                        insert into UcMember(groupId, userId, realmId, kind, loginName, sortName, administrator,
                        joinedAt, leavingAt, version) values (:group, :user, :realm, 'internal', 'x', 'x', true, 0, null, 0)""")
                .setParameter("group", group)
                .setParameter("user", other)
                .setParameter("realm", realm.getId())
                .executeUpdate());

        inRealm((keycloak, made) -> {
            MemberReconciliation work = reconciliation(keycloak, made);
            work.addMembers(0, 1000);
            work.correct();
            return true;
        });

        assertThat(page(MemberQuery.first(10)).items())
                .extracting(Member::userId)
                .containsExactly(before);
        assertThat(find(before).name()).isEqualTo("张小三");
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
    void the_reconciliation_takes_over_who_is_an_administrator() {
        String still = join("张小三", MemberRole.INTERNAL);
        String noMore = join("李四", MemberRole.INTERNAL);
        administer(still, true);
        database.call(em -> em.createQuery(
                        "update UcMember m set m.administrator = (case when m.userId = :user then true else false end)")
                .setParameter("user", noMore)
                .executeUpdate());

        inRealm((keycloak, made) -> {
            reconciliation(keycloak, made).correct();
            return true;
        });

        assertThat(find(still).administrator()).isTrue();
        assertThat(find(noMore).administrator()).isFalse();
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

    @Test
    void a_row_that_cannot_be_written_is_left_out() {
        List<String> members = Stream.of("张小三", "李四")
                .map(name -> join(name, MemberRole.INTERNAL))
                .sorted()
                .toList();
        database.call(em -> em.createQuery("delete from UcMember m where m.realmId = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate());

        inRealm((keycloak, made) -> reconciliation(keycloak, made).addMembers(1, 1000));

        assertThat(page(MemberQuery.first(10)).items())
                .extracting(Member::userId)
                .containsExactly(members.get(1));
    }

    @Test
    void departments_of_before_are_written_level_by_level() {
        String top = department("工程部");
        String below =
                inRealm((keycloak, made) -> store(keycloak).departments().create(made, group, top, text("一组"), DEED));
        database.call(em -> em.createQuery("delete from UcDepartment d where d.realmId = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate());

        inRealm((keycloak, made) -> {
            MemberReconciliation work = reconciliation(keycloak, made);
            int rounds = 0;
            while (work.addDepartments(0, 1000) > 0 && rounds < 10) {
                rounds++;
            }
            return true;
        });

        assertThat(this.<java.util.Map<String, List<String>>>inStore(
                        store -> store.departments().paths(realm, group, List.of(below))))
                .containsEntry(below, List.of("工程部", "一组"));
    }

    @Test
    void a_login_name_that_an_administrator_changed_is_taken_over() {
        String member = join("张小三", MemberRole.INTERNAL);
        inRealm((keycloak, made) -> {
            keycloak.user(made, member).setUsername("renamed-" + member);
            return true;
        });

        inRealm((keycloak, made) -> {
            reconciliation(keycloak, made).correct();
            return true;
        });

        assertThat(find(member).loginName()).isEqualTo("renamed-" + member);
    }

    /** The list of an enterprise with ten thousand members takes as many statements as that of one with ten. */
    @Test
    void a_page_of_ten_thousand_members_takes_as_many_statements_as_one_of_ten() {
        crowd(10_000);
        String department = department("工程部");
        place(page(MemberQuery.first(1)).items().get(0).userId(), List.of(department));

        long ten = statements(MemberQuery.first(10));
        long hundred = statements(MemberQuery.first(100));

        assertThat(hundred).isEqualTo(ten).isLessThanOrEqualTo(4);
        assertThat(page(MemberQuery.first(100)).total()).isEqualTo(10_000);
        assertThat(found("crowd-04711-")).hasSize(1);
    }

    private long statements(MemberQuery query) {
        return database.call(em -> {
            Statistics statistics =
                    em.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
            statistics.setStatisticsEnabled(true);
            statistics.clear();
            store(em).members().page(realm, group, query);
            long counted = statistics.getPrepareStatementCount();
            statistics.setStatisticsEnabled(false);
            return counted;
        });
    }

    private void crowd(int size) {
        String internal = inRealm((keycloak, made) -> new EnterpriseGroups(keycloak.groupsAndRoles())
                .members(made, group, MemberRole.INTERNAL)
                .getId());
        for (int from = 0; from < size; from += 1000) {
            int first = from;
            database.call(em -> {
                IntStream.range(first, first + 1000).forEach(i -> member(em, internal, i));
                return true;
            });
        }
        database.call(em -> em.createQuery(
                        """
                        insert into UcMember(groupId, userId, realmId, kind, loginName, sortName, administrator,
                        joinedAt, leavingAt, version)
                        select :group, u.id, u.realmId, 'internal', u.username, u.username, false, 0, null, 0
                        from UserEntity u where u.realmId = :realm and u.username like 'crowd-%'""")
                .setParameter("group", group)
                .setParameter("realm", realm.getId())
                .executeUpdate());
    }

    private void member(EntityManager em, String groupId, int i) {
        UserEntity account = new UserEntity();
        account.setId(Fakes.user());
        account.setRealmId(realm.getId());
        account.setUsername("crowd-%05d-%s".formatted(i, account.getId().substring(0, 8)));
        account.setEnabled(true);
        em.persist(account);
        UserGroupMembershipEntity membership = new UserGroupMembershipEntity();
        membership.setUser(account);
        membership.setGroupId(groupId);
        membership.setMembershipType(org.keycloak.representations.idm.MembershipType.UNMANAGED);
        em.persist(membership);
    }

    private MemberReconciliation reconciliation(KeycloakModel keycloak, RealmModel made) {
        return new MemberReconciliation(
                keycloak.entityManager(),
                clock,
                (of, id) -> of.equals(made.getId()) ? keycloak.user(made, id) : null,
                (of, id) -> of.equals(made.getId()) ? keycloak.groupsAndRoles().getGroupById(made, id) : null);
    }

    private String join(String name, MemberRole role) {
        String account = Fakes.user();
        inRealm((keycloak, made) -> {
            UserModel created = keycloak.createUser(made, account);
            created.setEnabled(true);
            MemberName.write(created, PersonName.parse(name));
            return true;
        });
        joinAs(account, role);
        return account;
    }

    private void joinAs(String account, MemberRole role) {
        inRealm((keycloak, made) -> {
            store(keycloak).members().join(made, group, keycloak.user(made, account), role);
            return true;
        });
        clock.move(Duration.ofSeconds(1));
    }

    private String department(String name) {
        return inRealm((keycloak, made) -> store(keycloak).departments().create(made, group, null, text(name), DEED));
    }

    private static DepartmentText text(String name) {
        return new DepartmentText(name, false, null, null, null, null);
    }

    private boolean place(String account, List<String> departments) {
        return inRealm((keycloak, made) ->
                store(keycloak).members().place(made, group, keycloak.user(made, account), departments));
    }

    private void administer(String account, boolean administrator) {
        inRealm((keycloak, made) -> {
            store(keycloak).members().administer(made, group, keycloak.user(made, account), administrator);
            return true;
        });
    }

    private List<String> groupNames(String account) {
        return inRealm((keycloak, made) -> keycloak.user(made, account)
                .getGroupsStream()
                .map(GroupModel::getName)
                .toList());
    }

    private MemberPage page(MemberQuery query) {
        return inStore(store -> store.members().page(realm, group, query));
    }

    private Member find(String account) {
        return this.<Optional<Member>>inStore(store -> store.members().find(realm, group, account))
                .orElseThrow();
    }

    private List<String> found(@Nullable String search) {
        return ids(page(new MemberQuery(search, null, null, null, null, MemberSort.NAME, false, null, 10)));
    }

    private List<String> inState(MemberState state) {
        return ids(page(new MemberQuery(null, null, null, state, null, MemberSort.NAME, false, null, 10)));
    }

    private static List<String> ids(MemberPage page) {
        return page.items().stream().map(Member::userId).toList();
    }

    private Stream<String> dueNow() {
        return this.<List<LeavingMember>>inStore(store -> store.members().due(1000)).stream()
                .map(LeavingMember::userId);
    }

    private List<String> due() {
        return dueNow().toList();
    }
}
