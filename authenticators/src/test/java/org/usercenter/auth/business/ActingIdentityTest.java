package org.usercenter.auth.business;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.enterprise.Standing;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.Uscc;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L8")
final class ActingIdentityTest {

    @Test
    void a_person_acts_for_himself() {
        assertThat(values(true)).containsExactly("self");
    }

    @Test
    void a_person_acts_for_himself_or_for_any_enterprise_that_invited_him() {
        assertThat(values(true, membership("a", MemberRole.INVITED), membership("b", MemberRole.INVITED)))
                .containsExactly("self", "a", "b");
    }

    @Test
    void an_account_that_is_no_persons_does_not_act_for_itself() {
        assertThat(values(false)).isEmpty();
        assertThat(values(false, membership("a", MemberRole.INVITED))).containsExactly("a");
    }

    @Test
    void a_main_account_acts_as_its_enterprise_and_as_nothing_else() {
        List<ActingIdentity> identities =
                identities(true, membership("b", MemberRole.INVITED), membership("a", MemberRole.OWNER));

        assertThat(identities).extracting(ActingIdentity::type).containsExactly(AccountType.ENTERPRISE);
        assertThat(identities).extracting(ActingIdentity::value).containsExactly("a");
    }

    @Test
    void an_internal_account_acts_for_its_enterprise_and_as_nothing_else() {
        assertThat(values(true, membership("b", MemberRole.INVITED), membership("a", MemberRole.INTERNAL)))
                .containsExactly("a");
    }

    @Test
    void an_internal_account_of_two_enterprises_is_nobodys() {
        assertThat(values(true, membership("a", MemberRole.INTERNAL), membership("b", MemberRole.INTERNAL)))
                .isEmpty();
    }

    private static List<String> values(boolean person, Membership... memberships) {
        return identities(person, memberships).stream()
                .map(ActingIdentity::value)
                .toList();
    }

    private static List<ActingIdentity> identities(boolean person, Membership... memberships) {
        return ActingIdentity.of(
                "user-1", new Standing(person, Stream.of(memberships).toList()));
    }

    private static Membership membership(String group, MemberRole role) {
        return new Membership(
                group, "main-" + group, Uscc.parse("91350100M000100Y43"), EnterpriseName.parse("甲公司"), role, false);
    }
}
