package org.usercenter.auth.business;

import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.BusinessRole;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("B3")
final class GateTest {
    private static final Holder PERSON = new Holder.Person(FakeRealm.USER);
    private static final Holder MEMBER_OF_A = new Holder.Member(FakeRealm.A, FakeRealm.USER);
    private static final Holder MEMBER_OF_B = new Holder.Member(FakeRealm.B, FakeRealm.USER);
    private static final Holder ENTERPRISE_A = new Holder.Enterprise(FakeRealm.A);

    private final FakeRealm realm = new FakeRealm();

    @Test
    void a_client_that_is_no_business_system_is_let_alone_and_nothing_is_asked() {
        assertThat(realm.noBusiness().check(null, null)).isEqualTo(new Verdict.NoBusiness());
        assertThat(realm.asked).isEmpty();
    }

    @Test
    void a_system_without_roles_to_open_is_entered_by_everybody() {
        Verdict verdict = realm.person().check(null, LoginWay.SMS);

        assertThat(verdict.passes()).isTrue();
        assertThat(verdict.roles()).isEmpty();
        assertThat(realm.check(null, null).identity()).isPresent();
    }

    @Test
    void such_a_system_is_entered_by_an_account_that_is_nobodys_in_particular() {
        assertThat(realm.check(null, null)).isEqualTo(new Verdict.EnterUnknown());
    }

    @Test
    void an_account_that_is_nobodys_does_not_enter_a_system_for_some() {
        assertThat(realm.systemFor(AccountType.PERSON).check(null, null).passes())
                .isFalse();
        assertThat(new FakeRealm()
                        .role("viewer", RealNameLevel.REGISTERED)
                        .check(null, null)
                        .passes())
                .isFalse();
    }

    @Test
    void a_person_does_not_enter_a_system_for_enterprises() {
        assertThat(realm.person().systemFor(AccountType.ENTERPRISE).check(null, null))
                .isInstanceOf(Verdict.NotForThis.class);
    }

    @Test
    void a_person_who_has_not_opened_is_to_open() {
        assertThat(realm.person().role("viewer", RealNameLevel.REGISTERED).check(null, null))
                .isInstanceOf(Verdict.NotOpened.class);
    }

    @Test
    void a_person_has_nothing_to_open_where_all_roles_are_for_enterprises() {
        realm.person().role("bidder", RealNameLevel.REGISTERED, AccountType.ENTERPRISE);

        assertThat(realm.check(null, null)).isInstanceOf(Verdict.NotForThis.class);
    }

    @Test
    void who_has_opened_enters_with_what_he_has_opened() {
        realm.person()
                .role("viewer", RealNameLevel.REGISTERED)
                .role("bidder", RealNameLevel.REGISTERED)
                .holds(PERSON, "viewer");

        assertThat(names(realm.check(null, null))).containsExactly("viewer");
    }

    @Test
    void a_role_that_is_no_longer_for_accounts_of_his_kind_counts_for_nothing() {
        realm.person()
                .role("viewer", RealNameLevel.REGISTERED)
                .role("bidder", RealNameLevel.REGISTERED, AccountType.ENTERPRISE)
                .holds(PERSON, "viewer", "bidder");

        assertThat(names(realm.check(null, null))).containsExactly("viewer");
    }

    @Test
    void a_role_that_was_removed_counts_for_nothing() {
        realm.person().role("viewer", RealNameLevel.REGISTERED).holds(PERSON, "gone");

        assertThat(realm.check(null, null)).isInstanceOf(Verdict.NotOpened.class);
    }

    @Test
    void a_main_account_enters_with_all_that_its_enterprise_has_opened() {
        realm.member(FakeRealm.A, MemberRole.OWNER)
                .role("bidder", RealNameLevel.REGISTERED)
                .holds(ENTERPRISE_A, "bidder");

        Verdict verdict = realm.check(null, null);
        assertThat(names(verdict)).containsExactly("bidder");
        assertThat(verdict.identity()).map(ActingIdentity::type).contains(AccountType.ENTERPRISE);
    }

    @Test
    void a_member_does_not_enter_with_what_the_enterprise_has() {
        realm.member(FakeRealm.A, MemberRole.INTERNAL)
                .role("bidder", RealNameLevel.REGISTERED)
                .holds(ENTERPRISE_A, "bidder");

        assertThat(realm.check(null, null)).isInstanceOf(Verdict.NoRole.class);
    }

    @Test
    @Tag("L8")
    void who_can_act_as_more_than_one_is_to_choose() {
        realm.person().member(FakeRealm.A, MemberRole.INVITED);

        assertThat(realm.check(null, null)).isInstanceOf(Verdict.Choose.class);
        assertThat(realm.check("self", null).passes()).isTrue();
        assertThat(realm.check(FakeRealm.A, null).passes()).isTrue();
    }

    @Test
    @Tag("L8")
    void what_cannot_enter_the_system_is_no_choice() {
        realm.person().member(FakeRealm.A, MemberRole.INVITED).systemFor(AccountType.MEMBER);

        assertThat(realm.check(null, null).identity())
                .map(ActingIdentity::value)
                .contains(FakeRealm.A);
    }

    @Test
    @Tag("L8")
    void the_choice_of_an_enterprise_that_was_left_is_none() {
        realm.person().member(FakeRealm.A, MemberRole.INVITED);

        assertThat(realm.check(FakeRealm.B, null)).isInstanceOf(Verdict.Choose.class);
    }

    @Test
    @Tag("L8")
    void acting_for_one_enterprise_carries_no_role_held_for_another_or_for_oneself() {
        realm.person()
                .member(FakeRealm.A, MemberRole.INVITED)
                .member(FakeRealm.B, MemberRole.INVITED)
                .role("viewer", RealNameLevel.REGISTERED)
                .role("bidder", RealNameLevel.REGISTERED)
                .role("own", RealNameLevel.REGISTERED)
                .holds(MEMBER_OF_A, "bidder")
                .holds(MEMBER_OF_B, "viewer")
                .holds(PERSON, "own");

        assertThat(names(realm.check(FakeRealm.A, null))).containsExactly("bidder");
        assertThat(names(realm.check(FakeRealm.B, null))).containsExactly("viewer");
        assertThat(names(realm.check("self", null))).containsExactly("own");
    }

    @Test
    void for_a_member_the_level_of_the_enterprise_counts() {
        realm.person()
                .member(FakeRealm.A, MemberRole.INVITED)
                .role("bidder", RealNameLevel.CERTIFIED)
                .holds(MEMBER_OF_A, "bidder")
                .level(FakeRealm.USER, RealNameLevel.CERTIFIED);

        assertThat(realm.check(FakeRealm.A, null)).isInstanceOf(Verdict.LevelTooLow.class);
        realm.level("main-of-group-a", RealNameLevel.CERTIFIED);
        assertThat(realm.check(FakeRealm.A, null).passes()).isTrue();
    }

    @Test
    void with_a_level_too_low_for_all_roles_the_least_that_is_needed_is_told() {
        realm.person()
                .role("bidder", RealNameLevel.VERIFIED)
                .role("certified", RealNameLevel.CERTIFIED)
                .holds(PERSON, "bidder", "certified");

        assertThat(realm.check(null, null)).isInstanceOfSatisfying(Verdict.LevelTooLow.class, verdict -> {
            assertThat(verdict.reached()).isEqualTo(RealNameLevel.REGISTERED);
            assertThat(verdict.needed()).isEqualTo(RealNameLevel.VERIFIED);
        });
    }

    @Test
    void a_role_whose_level_is_not_reached_is_left_out() {
        realm.person()
                .role("viewer", RealNameLevel.REGISTERED)
                .role("bidder", RealNameLevel.VERIFIED)
                .holds(PERSON, "viewer", "bidder");

        assertThat(names(realm.check(null, null))).containsExactly("viewer");
    }

    @Test
    void the_level_is_not_asked_for_where_the_lowest_is_enough() {
        realm.person().role("viewer", RealNameLevel.REGISTERED).holds(PERSON, "viewer");

        realm.check(null, null);

        assertThat(realm.asked).containsExactly("standing", "roles");
    }

    @Test
    void a_login_in_a_way_that_no_role_accepts_is_not_enough() {
        realm.person()
                .role("bidder", RealNameLevel.REGISTERED, EnumSet.of(LoginWay.CA), List.of())
                .holds(PERSON, "bidder");

        assertThat(realm.check(null, LoginWay.PASSWORD))
                .isInstanceOfSatisfying(Verdict.WayNotAccepted.class, verdict -> assertThat(verdict.accepted())
                        .containsExactly(LoginWay.CA));
        assertThat(realm.check(null, null)).isInstanceOf(Verdict.WayNotAccepted.class);
        assertThat(realm.check(null, LoginWay.CA).passes()).isTrue();
    }

    @Test
    void a_role_with_particulars_that_nobody_has_declared_is_not_entered_with() {
        realm.person()
                .role("borrower", RealNameLevel.REGISTERED, null, List.of("settlement-account"))
                .holds(PERSON, "borrower");

        assertThat(realm.check(null, null)).isInstanceOf(Verdict.ParticularsMissing.class);
        assertThat(realm.declares("settlement-account").check(null, null).passes())
                .isTrue();
    }

    @Test
    void only_what_is_missing_is_asked_for_and_it_is_that_of_the_enterprise() {
        realm.member(FakeRealm.A, MemberRole.INTERNAL)
                .role("borrower", RealNameLevel.REGISTERED, null, List.of("settlement-account", "settlement-bank"))
                .holds(MEMBER_OF_A, "borrower")
                .declares("settlement-bank");

        assertThat(realm.check(null, null))
                .isInstanceOfSatisfying(Verdict.ParticularsMissing.class, verdict -> assertThat(verdict.missing())
                        .containsExactly("settlement-account"));
        assertThat(realm.asked).contains("particulars of " + FakeRealm.A);
    }

    @Test
    void a_request_decides_once_until_something_has_changed() {
        realm.person().role("viewer", RealNameLevel.REGISTERED).holds(PERSON, "viewer");
        Gate gate = realm.gate();
        gate.check(realm.entry());
        realm.loses(PERSON);

        assertThat(gate.check(realm.entry()).passes()).isTrue();
        gate.forget();
        assertThat(gate.check(realm.entry()).passes()).isFalse();
    }

    private static List<String> names(Verdict verdict) {
        return verdict.roles().stream().map(BusinessRole::name).toList();
    }
}
