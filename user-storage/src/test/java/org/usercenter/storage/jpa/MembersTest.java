package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.jpa.entities.UserGroupMembershipEntity;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.member.Member;
import org.usercenter.storage.member.MemberPage;
import org.usercenter.storage.member.MemberQuery;
import org.usercenter.storage.member.MemberSort;
import org.usercenter.storage.member.MemberState;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.NewPerson;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A7")
final class MembersTest extends MemberTest {

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
                MemberQuery query = new MemberQuery(null, null, null, null, null, sort, descending, null, true, 3);
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

        MemberPage page = page(new MemberQuery(
                null, department, MemberRole.INTERNAL, null, null, MemberSort.NAME, false, null, true, 10));

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

        assertThat(page(new MemberQuery(null, null, null, null, "bidder", MemberSort.NAME, false, null, true, 10))
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
        assertThat(page(searched("crowd-")).total()).isEqualTo(10_000);
        assertThat(page(searched("crowd-")).items()).hasSize(100);
    }

    @Test
    void a_search_or_filter_takes_as_many_statements_however_many_it_finds() {
        crowd(1_000);
        String department = department("工程部");
        place(page(MemberQuery.first(1)).items().get(0).userId(), List.of(department));
        long unsearched = statements(MemberQuery.first(100));

        assertThat(statements(searched("crowd-00471-"))).isEqualTo(unsearched);
        assertThat(statements(searched("crowd-"))).isEqualTo(unsearched);
        assertThat(statements(new MemberQuery(
                        "crowd-",
                        null,
                        MemberRole.INTERNAL,
                        MemberState.DISABLED,
                        null,
                        MemberSort.NAME,
                        true,
                        null,
                        true,
                        100)))
                .isLessThanOrEqualTo(unsearched);
        assertThat(page(searched("crowd-")).items()).hasSize(100);
        assertThat(page(searched("crowd-")).total()).isEqualTo(1_000);
        assertThat(page(searched("crowd-00471-")).items()).hasSize(1);
    }

    @Test
    void the_pages_of_a_search_follow_one_another_and_tell_how_many_there_are() {
        crowd(1_000);
        List<String> seen = new ArrayList<>();
        MemberQuery query =
                new MemberQuery("crowd-001", null, null, null, null, MemberSort.LOGIN_NAME, true, null, true, 30);
        MemberPage page = page(query);
        seen.addAll(ids(page));
        while (page.next() != null) {
            page = page(query.after(page.next()));
            seen.addAll(ids(page));
        }

        assertThat(page.total()).isEqualTo(100);
        assertThat(seen).hasSize(100).doesNotHaveDuplicates();
    }

    private static MemberQuery searched(String words) {
        return new MemberQuery(words, null, null, null, null, MemberSort.NAME, false, null, true, 100);
    }

    private long statements(MemberQuery query) {
        return database.call(em -> database.statements(() -> store(em).members().page(realm, group, query)));
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

    private List<String> found(@Nullable String search) {
        return ids(page(new MemberQuery(search, null, null, null, null, MemberSort.NAME, false, null, true, 10)));
    }

    private List<String> inState(MemberState state) {
        return ids(page(new MemberQuery(null, null, null, state, null, MemberSort.NAME, false, null, true, 10)));
    }

    private static List<String> ids(MemberPage page) {
        return page.items().stream().map(Member::userId).toList();
    }
}
