package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class IdentifiersTest extends StoreTest {

    private static final String MOBILE = "+8613800138000";

    private final String other = Fakes.user();

    @Test
    void an_account_is_found_by_its_mobile() {
        change(store -> store.identifiers().add(realm, user, IdentifierKind.MOBILE, MOBILE));

        assertThat(find(IdentifierKind.MOBILE, MOBILE)).isEqualTo(List.of(user));
    }

    @Test
    void it_is_known_since_when_an_account_has_its_mobile() {
        change(store -> store.identifiers().add(realm, user, IdentifierKind.CONTACT_MOBILE, MOBILE));
        Instant bound = clock.instant();
        clock.move(Duration.ofDays(8));

        Optional<Instant> own = since(user);
        Optional<Instant> others = since(other);
        assertThat(own).contains(bound);
        assertThat(others).isEmpty();
    }

    @Test
    void a_mobile_that_was_given_back_counts_as_long_as_before() {
        change(store -> store.identifiers().add(realm, user, IdentifierKind.CONTACT_MOBILE, MOBILE));
        change(store -> store.identifiers().add(realm, other, IdentifierKind.CONTACT_MOBILE, MOBILE));
        Instant bound = since(user).orElseThrow();

        backdate(bound.plusSeconds(60));
        assertThat(since(user)).contains(bound);
        backdate(bound.minusSeconds(60));

        assertThat(since(user)).contains(bound.minusSeconds(60));
        assertThat(since(other)).contains(bound);
    }

    @Test
    void of_many_accounts_the_mobile_of_each_is_read_at_once() {
        String third = Fakes.user();
        change(store -> {
            store.identifiers().add(realm, user, IdentifierKind.MOBILE, MOBILE);
            store.identifiers().add(realm, other, IdentifierKind.CONTACT_MOBILE, MOBILE);
        });
        clock.move(Duration.ofDays(1));
        change(store -> {
            store.identifiers().add(realm, user, IdentifierKind.CONTACT_MOBILE, "+8613800138001");
            store.identifiers().add(realm, other, IdentifierKind.CONTACT_MOBILE, "+8613800138002");
        });

        long statements =
                database.statements(() -> assertThat(this.<Map<String, String>>inStore(store -> store.identifiers()
                                .valuesOf(
                                        realm,
                                        List.of(user, other, third),
                                        List.of(IdentifierKind.MOBILE, IdentifierKind.CONTACT_MOBILE))))
                        .as("of the first kind, the latest")
                        .isEqualTo(Map.of(user, MOBILE, other, "+8613800138002")));

        assertThat(statements).isEqualTo(1);
        assertThat(this.<Map<String, String>>inStore(
                        store -> store.identifiers().valuesOf(realm, List.of(), List.of(IdentifierKind.MOBILE))))
                .isEmpty();
    }

    private void backdate(Instant since) {
        change(store -> store.identifiers().backdate(realm, user, IdentifierKind.CONTACT_MOBILE, MOBILE, since));
    }

    private Optional<Instant> since(String account) {
        return inStore(store -> store.identifiers().since(realm, account, IdentifierKind.CONTACT_MOBILE, MOBILE));
    }

    @Test
    void an_unknown_mobile_finds_nobody() {
        assertThat(find(IdentifierKind.MOBILE, MOBILE)).isEmpty();
    }

    @Test
    void the_same_value_of_another_kind_finds_nobody() {
        change(store -> store.identifiers().add(realm, user, IdentifierKind.CONTACT_MOBILE, MOBILE));

        assertThat(find(IdentifierKind.MOBILE, MOBILE)).isEmpty();
    }

    @Test
    void the_same_value_in_another_realm_finds_nobody() {
        RealmModel elsewhere = Fakes.realm();
        change(store -> store.identifiers().add(elsewhere, user, IdentifierKind.MOBILE, MOBILE));

        assertThat(find(IdentifierKind.MOBILE, MOBILE)).isEmpty();
    }

    @Test
    void a_mobile_of_another_account_is_refused() {
        change(store -> store.identifiers().add(realm, user, IdentifierKind.MOBILE, MOBILE));

        assertThatThrownBy(() -> change(store -> store.identifiers().add(realm, other, IdentifierKind.MOBILE, MOBILE)))
                .isInstanceOf(ModelDuplicateException.class);
    }

    @Test
    void what_another_has_typed_gives_way_to_whoever_proves_it() {
        change(store -> store.identifiers().addUnproved(realm, user, IdentifierKind.MOBILE, MOBILE));
        assertThat(find(IdentifierKind.MOBILE, MOBILE)).isEqualTo(List.of(user));
        assertThat(proved()).isEmpty();

        Optional<String> before = giveWay(other);
        change(store -> store.identifiers().add(realm, other, IdentifierKind.MOBILE, MOBILE));

        assertThat(before).contains(user);
        assertThat(proved()).contains(other);
        assertThat(giveWay(user)).isEmpty();
    }

    @Test
    void what_was_typed_keeps_others_from_typing_it_too_and_gives_way_to_no_other() {
        change(store -> store.identifiers().addUnproved(realm, user, IdentifierKind.MOBILE, MOBILE));

        assertThatThrownBy(() ->
                        change(store -> store.identifiers().addUnproved(realm, other, IdentifierKind.MOBILE, MOBILE)))
                .isInstanceOf(ModelDuplicateException.class);
        assertThat(giveWay(user)).isEmpty();
        assertThat(find(IdentifierKind.MOBILE, MOBILE)).isEqualTo(List.of(user));
    }

    @Test
    void what_was_proved_gives_way_to_nobody() {
        change(store -> store.identifiers().addUnproved(realm, user, IdentifierKind.MOBILE, MOBILE));
        change(store -> store.identifiers().prove(realm, other, IdentifierKind.MOBILE, MOBILE));
        assertThat(proved()).isEmpty();

        change(store -> store.identifiers().prove(realm, user, IdentifierKind.MOBILE, MOBILE));

        assertThat(proved()).contains(user);
        assertThat(giveWay(other)).isEmpty();
        assertThatThrownBy(() -> change(store -> store.identifiers().add(realm, other, IdentifierKind.MOBILE, MOBILE)))
                .isInstanceOf(ModelDuplicateException.class);
    }

    private Optional<String> proved() {
        return inStore(store -> store.identifiers().findProvedUserId(realm, IdentifierKind.MOBILE, MOBILE));
    }

    private Optional<String> giveWay(String to) {
        return inStore(store -> store.identifiers().giveWay(realm, to, IdentifierKind.MOBILE, MOBILE));
    }

    @Test
    void a_refused_value_leaves_nothing_of_its_transaction_behind() {
        change(store -> store.identifiers().add(realm, user, IdentifierKind.MOBILE, MOBILE));

        assertThatThrownBy(() -> change(store -> {
                    store.identifiers().add(realm, other, IdentifierKind.ID_NUMBER, "11010519491231002X");
                    store.identifiers().add(realm, other, IdentifierKind.MOBILE, MOBILE);
                }))
                .isInstanceOf(ModelDuplicateException.class);
        assertThat(find(IdentifierKind.ID_NUMBER, "11010519491231002X")).isEmpty();
    }

    @Test
    void of_16_accounts_that_want_one_mobile_at_once_one_gets_it() throws Exception {
        List<Boolean> won = atOnce(16, () -> {
            try {
                change(store -> store.identifiers().add(realm, Fakes.user(), IdentifierKind.MOBILE, MOBILE));
                return true;
            } catch (ModelDuplicateException e) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(rows("UcIdentifier")).isEqualTo(1);
    }

    @Test
    void a_contact_mobile_may_be_shared() {
        change(store -> {
            store.identifiers().add(realm, user, IdentifierKind.CONTACT_MOBILE, MOBILE);
            store.identifiers().add(realm, other, IdentifierKind.CONTACT_MOBILE, MOBILE);
        });

        List<String> found = inStore(store -> store.identifiers()
                .findUserIdsNotUnique(realm, IdentifierKind.CONTACT_MOBILE, MOBILE)
                .toList());
        assertThat(found).containsExactlyInAnyOrder(user, other);
    }

    @Test
    void one_account_cannot_be_asked_for_by_a_shared_value() {
        assertThatThrownBy(() ->
                        inStore(store -> store.identifiers().findUserId(realm, IdentifierKind.CONTACT_MOBILE, MOBILE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contact-mobile");
    }

    @Test
    void a_member_number_is_refused_within_the_same_enterprise() {
        change(store -> member(store, "enterprise-1", user));

        assertThatThrownBy(() -> change(store -> member(store, "enterprise-1", other)))
                .isInstanceOf(ModelDuplicateException.class);
    }

    @Test
    void a_member_number_is_allowed_in_another_enterprise() {
        change(store -> {
            member(store, "enterprise-1", user);
            member(store, "enterprise-2", other);
        });

        assertThat(rows("UcIdentifier")).isEqualTo(2);
    }

    private void member(UserCenterStore store, String enterprise, String account) {
        store.identifiers()
                .addWithin(realm, enterprise, account, IdentifierKind.MEMBER_ID_NUMBER, "11010519491231002X");
    }

    @Test
    void a_removed_mobile_can_be_taken_by_another() {
        change(store -> store.identifiers().add(realm, user, IdentifierKind.MOBILE, MOBILE));

        assertThat(this.<Boolean>inStore(
                        store -> store.identifiers().remove(realm, user, IdentifierKind.MOBILE, MOBILE)))
                .isTrue();
        change(store -> store.identifiers().add(realm, other, IdentifierKind.MOBILE, MOBILE));
        assertThat(find(IdentifierKind.MOBILE, MOBILE)).isEqualTo(List.of(other));
    }

    @Test
    void the_mobile_of_another_account_cannot_be_removed() {
        change(store -> store.identifiers().add(realm, user, IdentifierKind.MOBILE, MOBILE));

        assertThat(this.<Boolean>inStore(
                        store -> store.identifiers().remove(realm, other, IdentifierKind.MOBILE, MOBILE)))
                .isFalse();
        assertThat(find(IdentifierKind.MOBILE, MOBILE)).isEqualTo(List.of(user));
    }

    @Test
    void the_value_bound_last_is_the_account_s_value() {
        change(store -> store.identifiers().add(realm, user, IdentifierKind.CERTIFICATE, "first"));
        clock.move(Duration.ofSeconds(1));
        change(store -> store.identifiers().add(realm, user, IdentifierKind.CERTIFICATE, "second"));

        assertThat(this.<Optional<String>>inStore(
                        store -> store.identifiers().value(realm, user, IdentifierKind.CERTIFICATE)))
                .contains("second");
    }

    @Test
    void a_value_does_not_stand_in_the_table_in_clear() {
        change(store -> store.identifiers().add(realm, user, IdentifierKind.MOBILE, MOBILE));

        Object[] row = (Object[]) database.call(
                em -> em.createNativeQuery("select HASH, SEALED from UC_IDENTIFIER where REALM_ID = :realm")
                        .setParameter("realm", realm.getId())
                        .getSingleResult());
        assertThat(row).noneMatch(column -> column.toString().contains("13800138000"));
    }

    private List<String> find(IdentifierKind kind, String value) {
        return inStore(store -> store.identifiers().findUserId(realm, kind, value)).stream()
                .toList();
    }
}
