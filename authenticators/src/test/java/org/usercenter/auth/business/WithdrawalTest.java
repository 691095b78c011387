package org.usercenter.auth.business;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.business.Grants;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.business.RolesWithdrawn;

import static org.assertj.core.api.Assertions.assertThat;

/** What taking a role sets going. */
@Tag("B5")
final class WithdrawalTest {
    private static final Deed DEED = new Deed("admin", null, "10.0.0.1");

    private final List<String> withdrawn = new ArrayList<>();
    private final List<ProviderEvent> told = new ArrayList<>();
    private Set<String> held = Set.of();

    private boolean withdraw(Holder holder, String... roleIds) {
        return new Withdrawal(session()).withdraw(holder, new FakeRealm().client, List.of(roleIds), DEED);
    }

    private KeycloakSession session() {
        RealmModel realm = new FakeRealm().realm();
        Grants grants = FakeRealm.proxy(Grants.class, (p, method, a) -> {
            if (method.getName().equals("roles")) {
                return held;
            }
            ((Collection<?>) a[3]).forEach(role -> withdrawn.add(String.valueOf(role)));
            return List.of("member-1");
        });
        UserCenterStore store = FakeRealm.proxy(
                UserCenterStore.class,
                (p, method, a) -> method.getName().equals("grants")
                        ? grants
                        : FakeRealm.proxy(method.getReturnType(), (enterprises, asked, arguments) -> Optional.empty()));
        KeycloakContext context = FakeRealm.proxy(
                KeycloakContext.class, (p, method, a) -> method.getName().equals("getRealm") ? realm : null);
        KeycloakSessionFactory sessions = FakeRealm.proxy(KeycloakSessionFactory.class, (p, method, a) -> {
            told.add((ProviderEvent) a[0]);
            return null;
        });
        return FakeRealm.proxy(KeycloakSession.class, (p, method, a) -> switch (method.getName()) {
            case "getContext" -> context;
            case "getProvider" -> store;
            case "getKeycloakSessionFactory" -> sessions;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    @Test
    void what_is_held_is_taken_and_it_is_told_from_whom() {
        held = Set.of("id-viewer", "id-bidder");

        assertThat(withdraw(new Holder.Enterprise(FakeRealm.A), "id-viewer")).isTrue();

        assertThat(withdrawn).containsExactly("id-viewer");
        assertThat(told).singleElement().isInstanceOfSatisfying(RolesWithdrawn.class, event -> assertThat(
                        event.userIds())
                .containsExactly("member-1"));
    }

    @Test
    void what_nobody_holds_ends_no_session() {
        held = Set.of("id-bidder");

        assertThat(withdraw(new Holder.Person(FakeRealm.USER), "id-viewer")).isFalse();

        assertThat(withdrawn).isEmpty();
        assertThat(told).isEmpty();
    }
}
