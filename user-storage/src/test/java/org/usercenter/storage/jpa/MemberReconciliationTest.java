package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.UserModel;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.member.DisabledAccount;
import org.usercenter.storage.member.Member;
import org.usercenter.storage.member.MemberName;
import org.usercenter.storage.member.MemberQuery;
import org.usercenter.storage.member.MemberSort;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A7")
final class MemberReconciliationTest extends MemberTest {

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
    void an_account_that_waits_for_its_deletion_goes_on_waiting_when_the_enterprise_gets_another_holder() {
        String leaving = join("张小三", MemberRole.INTERNAL);
        String staying = join("李四", MemberRole.INTERNAL);
        administer(leaving, true);
        change(store ->
                store.members().leaveAt(realm, group, leaving, clock.instant().plus(Duration.ofDays(7))));

        inRealm((keycloak, made) ->
                store(keycloak).enterprises().releaseMembers(made, group, keycloak.user(made, user)));
        inRealm((keycloak, made) -> {
            reconciliation(keycloak, made).correct();
            return true;
        });

        assertThat(page(MemberQuery.first(10)).items())
                .extracting(Member::userId)
                .doesNotContain(staying);
        assertThat(find(leaving).administrator()).isFalse();
        joinAs(leaving, MemberRole.INTERNAL);
        clock.move(Duration.ofDays(7));
        assertThat(due()).contains(leaving).doesNotContain(staying);
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
    void a_name_that_was_changed_without_an_event_is_taken_over() {
        String member = join("张小三", MemberRole.INTERNAL);
        String other = join("Ann Lee", MemberRole.INTERNAL);
        inRealm((keycloak, made) -> {
            MemberName.write(keycloak.user(made, member), PersonName.parse("李小四"));
            return true;
        });

        int seen = inRealm((keycloak, made) -> reconciliation(keycloak, made).rename(0, 1000));

        assertThat(seen).isPositive();
        assertThat(find(member).name()).isEqualTo("李小四");
        assertThat(find(other).name()).isEqualTo("Ann Lee");
        assertThat(searched("小四")).containsExactly(member);
        assertThat(searched("小三")).isEmpty();
    }

    private List<String> searched(String words) {
        return page(new MemberQuery(words, null, null, null, null, MemberSort.NAME, false, null, true, 10))
                .items()
                .stream()
                .map(Member::userId)
                .toList();
    }

    @Test
    void a_name_that_is_longer_than_the_list_takes_is_cut_and_no_change_fails_for_it() {
        String member = join("张小三", MemberRole.INTERNAL);
        inRealm((keycloak, made) -> {
            keycloak.user(made, member).setFirstName("a".repeat(255 - 9) + "\uD842\uDFB7" + "b".repeat(7));
            keycloak.user(made, member).setLastName("x".repeat(255 - 247));
            return true;
        });

        inRealm((keycloak, made) -> reconciliation(keycloak, made).rename(0, 1000));

        assertThat(find(member).name()).isEqualTo("x".repeat(8) + "a".repeat(246));
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
}
