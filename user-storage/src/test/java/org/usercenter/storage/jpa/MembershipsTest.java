package org.usercenter.storage.jpa;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.GroupModel;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.enterprise.Standing;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.Uscc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@Tag("L8")
final class MembershipsTest extends BusinessTest {

    @Test
    void somebody_belongs_to_the_enterprises_that_invited_him() {
        assertThat(standing(member).memberships())
                .containsExactlyInAnyOrder(
                        new Membership(a, user, USCC_A, EnterpriseName.parse("甲公司"), MemberRole.INVITED, false),
                        new Membership(b, ownerB, USCC_B, EnterpriseName.parse("乙公司"), MemberRole.INVITED, false));
        assertThat(standing(member).person()).isFalse();
    }

    @Test
    void a_main_account_belongs_to_its_enterprise() {
        assertThat(standing(user).memberships())
                .extracting(Membership::groupId, Membership::role)
                .containsExactly(tuple(a, MemberRole.OWNER));
    }

    @Test
    void somebody_else_in_the_group_of_owners_is_nobody() {
        leave(USCC_A, "invited");
        join(USCC_A, "owner");

        assertThat(membership(a)).isEmpty();
    }

    @Test
    void who_is_twice_in_one_enterprise_has_the_higher_of_both() {
        join(USCC_A, "internal");

        assertThat(membership(a)).map(Membership::role).contains(MemberRole.INTERNAL);
        assertThat(standing(member).memberships()).hasSize(2);
    }

    @Test
    void who_left_belongs_to_it_no_more() {
        leave(USCC_A, "invited");

        assertThat(membership(a)).isEmpty();
        assertThat(membership(b)).isPresent();
    }

    @Test
    @Tag("A11")
    void fifty_enterprises_are_read_by_as_many_statements_as_two() {
        long two = database.statements(() -> standing(member));
        IntStream.range(0, 48).forEach(number -> {
            Uscc uscc = uscc(number);
            create(Fakes.user(), uscc, "第" + number + "公司");
            join(uscc, "invited");
        });

        long fifty = database.statements(() -> standing(member));

        assertThat(standing(member).memberships()).hasSize(50);
        assertThat(fifty).isEqualTo(two);
    }

    /** The last character checks the others. */
    private static Uscc uscc(int number) {
        String first = String.format(Locale.ROOT, "91440300MA5LN%04d", number);
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(last -> first + (char) last)
                .flatMap(code -> parsed(code).stream())
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Uscc> parsed(String code) {
        try {
            return Optional.of(Uscc.parse(code));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    private Standing standing(String account) {
        return inStore(store -> store.memberships().standing(realm, account));
    }

    @Test
    void a_member_administrator_is_one_where_he_is_in_that_group_only() {
        inRealm((keycloak, made) -> {
            GroupModel members = members(keycloak, made, USCC_A, "invited").getParent();
            GroupModel administrators = keycloak.groupsAndRoles().createGroup(made, "administrators", members);
            keycloak.user(made, member).joinGroup(administrators);
            return true;
        });

        assertThat(this.<Boolean>inStore(store -> store.memberships().isAdministrator(realm, member, a)))
                .isTrue();
        assertThat(this.<Boolean>inStore(store -> store.memberships().isAdministrator(realm, member, b)))
                .isFalse();
        assertThat(this.<Set<String>>inStore(store -> store.memberships().administered(realm, member)))
                .containsExactly(a);
        assertThat(standing(member).memberships()).hasSize(2);
    }

    private Optional<Membership> membership(String group) {
        return inStore(store -> store.memberships().membership(realm, member, group));
    }
}
