package org.usercenter.storage.jpa;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.enterprise.Standing;
import org.usercenter.storage.enterprise.Suspensions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("O3")
final class SuspensionsTest extends BusinessTest {

    @Test
    void a_suspended_enterprise_keeps_its_main_account_out() {
        assertThat(suspend()).isTrue();

        assertThat(standing(user).isSuspended()).isTrue();
        assertThat(standing(ownerB).isSuspended()).isFalse();
    }

    @Test
    void its_internal_account_is_kept_out_also_where_another_enterprise_invited_it() {
        leave(USCC_A, "invited");
        join(USCC_A, "internal");
        suspend();

        assertThat(standing(member).isSuspended()).isTrue();
    }

    @Test
    void whoever_was_invited_elsewhere_too_is_not() {
        suspend();

        assertThat(standing(member).isSuspended()).isFalse();
        assertThat(standing(member).memberships())
                .filteredOn(Membership::suspended)
                .extracting(Membership::groupId)
                .containsExactly(a);
    }

    @Test
    void it_is_suspended_once_and_journaled_with_the_reason() {
        suspend();

        assertThat(suspend()).isFalse();
        assertThat(rows("UcJournal", "enterprise.suspend")).isEqualTo(1);
        assertThat(this.<String>inStore(store ->
                        store.suspensions().find(realm, a).orElseThrow().reason()))
                .isEqualTo("调查");
    }

    @Test
    void what_was_ended_is_over() {
        suspend();

        assertThat(resume()).isTrue();
        assertThat(resume()).isFalse();
        assertThat(standing(user).isSuspended()).isFalse();
        assertThat(rows("UcJournal", "enterprise.resume")).isEqualTo(1);
    }

    @Test
    void a_reason_is_needed_and_has_an_end() {
        for (String reason : List.of(" ", "x".repeat(Suspensions.MAX_REASON + 1))) {
            assertThatThrownBy(() -> inStore(store -> store.suspensions().suspend(realm, a, reason, null, null)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> inStore(store -> store.suspensions().resume(realm, a, reason, null, null)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void all_its_members_are_found_page_by_page() {
        List<String> first = inStore(store -> store.memberships().members(realm, a, null, 1));
        List<String> second = inStore(store -> store.memberships().members(realm, a, first.get(0), 1));
        List<String> third = inStore(store -> store.memberships().members(realm, a, second.get(0), 1));

        assertThat(List.of(first.get(0), second.get(0))).containsExactlyInAnyOrder(user, member);
        assertThat(third).isEmpty();
    }

    private boolean suspend() {
        return inStore(store -> store.suspensions().suspend(realm, a, "调查", "admin", "192.0.2.7"));
    }

    private boolean resume() {
        return inStore(store -> store.suspensions().resume(realm, a, null, "admin", "192.0.2.7"));
    }

    private long rows(String entity, String action) {
        return database.call(em -> em.createQuery(
                        "select count(*) from " + entity + " e where e.realmId = :realm and e.action = :action",
                        Long.class)
                .setParameter("realm", realm.getId())
                .setParameter("action", action)
                .getSingleResult());
    }

    private Standing standing(String account) {
        return inStore(store -> store.memberships().standing(realm, account));
    }
}
