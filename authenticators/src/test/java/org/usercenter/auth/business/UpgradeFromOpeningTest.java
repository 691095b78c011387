package org.usercenter.auth.business;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.flow.OnwardAction;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;

/** A role on offer that needs a higher real-name level is no dead end. */
@Tag("B2")
final class UpgradeFromOpeningTest {
    private final FakeRealm realm = new FakeRealm()
            .person()
            .role("viewer", RealNameLevel.REGISTERED)
            .role("bidder", RealNameLevel.VERIFIED)
            .role("certified", RealNameLevel.CERTIFIED);
    private final BusinessGate gate = new BusinessGate();

    @Test
    void the_page_offers_to_raise_a_level_that_is_too_low() {
        FakeLogin login = new FakeLogin(realm).shows(gate);

        assertThat(login.page).containsEntry("upgrade", true);
        assertThat(login.ticked()).isEmpty();
    }

    @Test
    void it_does_not_when_every_role_on_offer_can_be_opened() {
        realm.level(FakeRealm.USER, RealNameLevel.CERTIFIED);

        assertThat(new FakeLogin(realm).shows(gate).page).containsEntry("upgrade", false);
    }

    @Test
    void it_does_not_where_levels_cannot_be_raised() {
        realm.withoutAction(OnwardAction.UPGRADE.id());

        FakeLogin login = new FakeLogin(realm).shows(gate);
        assertThat(login.page).containsEntry("upgrade", false);
        login.posts(gate, Map.of("action", "upgrade"));
        assertThat(login.requiredActions).isEmpty();
        assertThat(login.outcome).isEqualTo("challenge");
    }

    @Test
    void whoever_has_raised_the_level_finds_the_roles_ticked_that_were() {
        FakeLogin login = new FakeLogin(realm).shows(gate);

        login.posts(gate, Map.of("action", "upgrade", "role", "bidder"));
        assertThat(login.outcome).isEqualTo("success");
        assertThat(login.requiredActions).containsExactly(OnwardAction.UPGRADE.id());

        realm.level(FakeRealm.USER, RealNameLevel.VERIFIED);
        login.shows(gate);
        assertThat(login.ticked()).containsExactly("bidder");
    }

    @Test
    void a_role_that_is_not_on_offer_is_not_kept() {
        FakeLogin login = new FakeLogin(realm).shows(gate);

        login.posts(gate, Map.of("action", "upgrade", "role", "operator"));

        assertThat(login.shows(gate).ticked()).isEmpty();
    }

    @Test
    void from_the_account_the_page_of_the_same_system_is_shown_again() {
        OpenBusiness action = new OpenBusiness();
        FakeLogin login = new FakeLogin(realm).inSessionOf(null);
        TickedRoles.keep(
                login.sitting,
                realm.client,
                List.of(new Opening.Offer(
                        realm.store().catalogue().roles(realm.client).toList().get(1), false)),
                Set.of("bidder"));

        login.shows(action);
        assertThat(login.page).containsEntry("upgrade", true);
        assertThat(login.ticked()).containsExactly("bidder");

        login.posts(action, Map.of("action", "systems"));
        assertThat(login.page).containsKey("systems");
        assertThat(login.shows(action).page).containsKey("systems");
    }

    @Test
    @Tag("A11")
    void the_list_of_systems_asks_once_for_the_roles_held_and_not_for_the_level() {
        new FakeLogin(realm).shows(new OpenBusiness());

        assertThat(realm.asked).containsExactly("standing", "all");
    }
}
