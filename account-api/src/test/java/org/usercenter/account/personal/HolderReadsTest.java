package org.usercenter.account.personal;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.usercenter.account.call.Fake;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.takeover.TakeOverStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("A15")
class HolderReadsTest {

    private static final Instant LOGIN = Instant.parse("2026-11-30T00:00:00Z");

    private final List<String> done = new ArrayList<>();
    private boolean counts = true;

    @Test
    void theHolderReadsAsLongAsHisLoginCounts() {
        assertThat(reads().<String>in(job -> "name")).isEqualTo("name");
    }

    @Test
    void whatIsReadWhileTheAccountGoesToAnotherIsNotGivenOut() {
        assertThatThrownBy(() -> reads().in(job -> {
                    counts = false;
                    return "name of the new holder";
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(done).as("by that login").containsExactly("user " + LOGIN);
    }

    private HolderReads reads() {
        RealmModel realm = Fake.of(RealmModel.class);
        TakeOverStore takeOvers = Fake.of(TakeOverStore.class, Map.of("counts", arguments -> {
            done.add(arguments[1] + " " + arguments[2]);
            return counts;
        }));
        Map<String, Object> parts = Map.of(
                "realms", Fake.of(RealmProvider.class, Map.of("getRealm", arguments -> realm)),
                "getContext", Fake.of(KeycloakContext.class),
                "getTransactionManager", Fake.of(KeycloakTransactionManager.class),
                "getProvider", Fake.of(UserCenterStore.class, Map.of("takeOvers", arguments -> takeOvers)));
        KeycloakSession session = Fake.of(
                KeycloakSession.class,
                Map.of(
                        "realms", arguments -> parts.get("realms"),
                        "getContext", arguments -> parts.get("getContext"),
                        "getTransactionManager", arguments -> parts.get("getTransactionManager"),
                        "getProvider", arguments -> parts.get("getProvider")));
        KeycloakSessionFactory sessions = Fake.of(KeycloakSessionFactory.class, Map.of("create", arguments -> session));
        return new HolderReads(sessions, "realm", "user", LOGIN);
    }
}
