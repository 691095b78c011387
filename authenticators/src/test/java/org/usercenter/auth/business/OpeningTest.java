package org.usercenter.auth.business;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;

/** What is on offer to whom, and what is not opened. */
@Tag("B2")
final class OpeningTest {
    private static final Deed DEED = new Deed(FakeRealm.USER, "password", "10.0.0.1");
    private static final Holder PERSON = new Holder.Person(FakeRealm.USER);

    private final FakeRealm realm = new FakeRealm()
            .role("certified", RealNameLevel.CERTIFIED)
            .role("viewer", RealNameLevel.REGISTERED)
            .role("bidder", RealNameLevel.VERIFIED)
            .role("builder", RealNameLevel.REGISTERED, AccountType.ENTERPRISE)
            .level(FakeRealm.USER, RealNameLevel.VERIFIED);

    private Opening opening() {
        return new Opening(realm.session());
    }

    private ActingIdentity identity() {
        return opening().identities(FakeRealm.USER).get(0);
    }

    private Opening.Result open(String... names) {
        return opening().open(realm.client, identity(), Set.of(names), DEED);
    }

    @Test
    void a_person_is_offered_what_is_for_persons_and_the_lowest_level_comes_first() {
        realm.person();

        List<Opening.Offer> offers = opening().offers(realm.client, identity());

        assertThat(offers).extracting(offer -> offer.role().name()).containsExactly("viewer", "bidder", "certified");
        assertThat(offers).extracting(Opening.Offer::levelReached).containsExactly(true, true, false);
    }

    @Test
    void what_is_held_is_not_offered_again() {
        realm.person().holds(PERSON, "viewer");

        assertThat(opening().offers(realm.client, identity()))
                .extracting(offer -> offer.role().name())
                .containsExactly("bidder", "certified");
    }

    @Test
    void a_member_is_offered_nothing_and_opens_nothing() {
        realm.member(FakeRealm.A, MemberRole.INTERNAL);

        assertThat(opening().offers(realm.client, identity())).isEmpty();
        assertThat(open("viewer")).isEqualTo(Opening.Result.NOT_OFFERED);
    }

    @Test
    void roles_of_another_kind_of_account_and_unknown_ones_are_refused_with_all_that_came_along() {
        realm.person();

        assertThat(open("builder")).isEqualTo(Opening.Result.NOT_OFFERED);
        assertThat(open("viewer", "builder")).isEqualTo(Opening.Result.NOT_OFFERED);
        assertThat(open("viewer", "nothing")).isEqualTo(Opening.Result.NOT_OFFERED);
        assertThat(open()).isEqualTo(Opening.Result.NOT_OFFERED);
    }

    @Test
    void a_role_above_the_level_is_refused_with_all_that_came_along() {
        realm.person();

        assertThat(open("viewer", "certified")).isEqualTo(Opening.Result.LEVEL_TOO_LOW);
    }

    @Test
    void a_second_press_for_what_is_held_by_then_is_no_mistake() {
        realm.person().holds(PERSON, "viewer", "bidder");

        assertThat(open("viewer", "bidder")).isEqualTo(Opening.Result.OPENED);
        assertThat(open("viewer", "builder")).isEqualTo(Opening.Result.NOT_OFFERED);
    }
}
