package org.usercenter.storage.jpa;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ModelDuplicateException;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.business.NotHeldException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("B2")
final class GrantsTest extends BusinessTest {

    @Test
    void what_was_given_is_held_by_its_holder_and_by_nobody_else() {
        grant(enterpriseA(), bidder);

        assertThat(held(enterpriseA())).containsExactly(bidder);
        assertThat(held(new Holder.Enterprise(b))).isEmpty();
        assertThat(held(memberOfA())).isEmpty();
        assertThat(held(new Holder.Person(member))).isEmpty();
    }

    @Test
    void roles_of_another_client_are_not_told() {
        grant(enterpriseA(), bidder);

        assertThat(this.<Set<String>>inStore(store -> store.grants().roles(realm, enterpriseA(), "elsewhere")))
                .isEmpty();
        assertThat(this.<Map<String, Set<String>>>inStore(
                        store -> store.grants().all(realm, enterpriseA())))
                .isEqualTo(Map.of(client, Set.of(bidder)));
    }

    @Test
    @Tag("L8")
    void what_a_member_holds_for_one_enterprise_is_not_held_for_the_other() {
        grant(enterpriseA(), bidder);
        grant(new Holder.Enterprise(b), bidder);
        grant(memberOfA(), bidder);

        assertThat(held(memberOfA())).containsExactly(bidder);
        assertThat(held(memberOfB())).isEmpty();
    }

    @Test
    @Tag("A8")
    void a_member_cannot_get_what_the_enterprise_has_not() {
        grant(enterpriseA(), viewer);

        assertThatThrownBy(() -> grant(memberOfA(), bidder)).isInstanceOf(NotHeldException.class);
        assertThat(held(memberOfA())).isEmpty();
    }

    @Test
    void what_was_given_already_is_left_alone() {
        grant(enterpriseA(), bidder);

        assertThat(grant(enterpriseA(), bidder, viewer)).containsExactly(viewer);
        assertThat(grant(enterpriseA(), bidder)).isEmpty();
        assertThat(journal()).hasSize(2);
    }

    @Test
    @Tag("B5")
    void what_the_enterprise_loses_its_members_lose_at_the_same_moment() {
        grant(enterpriseA(), bidder, viewer);
        grant(memberOfA(), bidder, viewer);

        assertThat(withdraw(enterpriseA(), bidder)).containsExactly(member);
        assertThat(held(enterpriseA())).containsExactly(viewer);
        assertThat(held(memberOfA())).containsExactly(viewer);
    }

    @Test
    @Tag("B5")
    void what_comes_back_to_the_enterprise_does_not_come_back_to_its_members() {
        grant(enterpriseA(), bidder);
        grant(memberOfA(), bidder);
        withdraw(enterpriseA(), bidder);

        grant(enterpriseA(), bidder);

        assertThat(held(memberOfA())).isEmpty();
    }

    @Test
    @Tag("B5")
    void a_row_that_outlived_the_enterprises_counts_for_nothing_and_never_comes_to_life() {
        grant(enterpriseA(), bidder);
        grant(memberOfA(), bidder);
        database.call(em -> em.createQuery("delete from UcGrant g where g.holderId = :group")
                .setParameter("group", a)
                .executeUpdate());

        assertThat(held(memberOfA())).isEmpty();
        grant(enterpriseA(), bidder);
        assertThat(held(memberOfA())).isEmpty();
    }

    @Test
    void what_a_member_loses_the_enterprise_keeps() {
        grant(enterpriseA(), bidder);
        grant(memberOfA(), bidder);

        assertThat(withdraw(memberOfA(), bidder)).containsExactly(member);
        assertThat(held(memberOfA())).isEmpty();
        assertThat(held(enterpriseA())).containsExactly(bidder);
    }

    @Test
    void taking_what_nobody_has_does_nothing() {
        assertThat(withdraw(enterpriseA(), bidder)).isEmpty();
        assertThat(journal()).isEmpty();
    }

    @Test
    void giving_and_taking_stand_in_the_journal() {
        grant(enterpriseA(), bidder);
        withdraw(enterpriseA(), bidder);

        assertThat(journal()).containsExactly("business.grant operator-1 " + a, "business.withdraw operator-1 " + a);
    }

    @Test
    void of_8_that_open_the_same_at_once_one_does_and_the_others_are_told() throws Exception {
        List<Integer> given = atOnce(8, () -> {
            try {
                return grant(enterpriseA(), bidder).size();
            } catch (ModelDuplicateException e) {
                return 0;
            }
        });

        assertThat(given.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        assertThat(held(enterpriseA())).containsExactly(bidder);
        assertThat(journal()).hasSize(1);
    }

    @Test
    @Tag("A6")
    void who_leaves_an_enterprise_and_comes_back_begins_without_roles() {
        grant(enterpriseA(), bidder);
        grant(new Holder.Enterprise(b), bidder);
        grant(memberOfA(), bidder);
        grant(memberOfB(), bidder);

        leave(USCC_A, "invited");
        join(USCC_A, "invited");

        assertThat(held(memberOfA())).isEmpty();
        assertThat(held(memberOfB())).containsExactly(bidder);
    }

    @Test
    void with_a_user_his_roles_go() {
        grant(enterpriseA(), bidder);
        grant(memberOfA(), bidder);
        grant(new Holder.Person(member), viewer);

        inRealm((keycloak, made) -> {
            keycloak.removeUser(made, keycloak.user(made, member));
            return true;
        });

        assertThat(rows("UcMemberGrant")).isZero();
        assertThat(rows("UcGrant")).isEqualTo(1);
    }

    @Test
    void with_the_main_account_everything_of_the_enterprise_goes() {
        grant(enterpriseA(), bidder);
        grant(memberOfA(), bidder);

        inRealm((keycloak, made) -> {
            keycloak.removeUser(made, keycloak.user(made, user));
            return true;
        });

        assertThat(rows("UcGrant") + rows("UcMemberGrant")).isZero();
    }

    @Test
    void with_a_role_or_a_client_its_grants_go() {
        grant(enterpriseA(), bidder, viewer);
        grant(memberOfA(), bidder, viewer);

        database.call(em -> {
            CleanUp.roleRemoved(em, bidder);
            return true;
        });
        assertThat(held(memberOfA())).containsExactly(viewer);
        database.call(em -> {
            CleanUp.clientRemoved(em, client);
            return true;
        });
        assertThat(rows("UcGrant") + rows("UcMemberGrant")).isZero();
    }

    @Test
    void a_thousand_roles_are_given_and_read_at_once() {
        Set<String> roles =
                Set.copyOf(IntStream.range(0, 1_000).mapToObj(i -> Fakes.user()).toList());

        this.<Set<String>>inStore(store -> store.grants().grant(realm, enterpriseA(), client, roles, DEED));

        assertThat(held(enterpriseA())).isEqualTo(roles);
        assertThat(journal()).hasSize(1);
    }

    private Set<String> held(Holder holder) {
        return inStore(store -> store.grants().roles(realm, holder, client));
    }

    private Set<String> grant(Holder holder, String... roles) {
        return inStore(store -> store.grants().grant(realm, holder, client, List.of(roles), DEED));
    }

    private List<String> withdraw(Holder holder, String... roles) {
        return inStore(store -> store.grants().withdraw(realm, holder, client, List.of(roles), DEED));
    }

    @SuppressWarnings("unchecked") // a native query
    private List<String> journal() {
        return database.call(em -> ((List<Object[]>) em.createNativeQuery(
                                "select ACTION, ACTOR_ID, SUBJECT_ID from UC_JOURNAL where REALM_ID = :realm"
                                        + " and ACTION like 'business.%' order by ID")
                        .setParameter("realm", realm.getId())
                        .getResultList())
                .stream().map(row -> row[0] + " " + row[1] + " " + row[2]).toList());
    }
}
